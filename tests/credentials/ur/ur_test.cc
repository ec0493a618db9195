// Multi-part URs: the reference's values at every step, losses and repetitions, and refusal of everything else.

#include "credentials/ur/ur.h"

#include <algorithm>
#include <numeric>

#include "credentials/ur/bytewords.h"
#include "credentials/ur/errors.h"
#include "credentials/ur/sampler.h"
#include "tests/credentials/ur/reference_vectors.h"
#include "tests/support/result_matchers.h"

namespace symbolon::ur {
namespace {

Xoshiro wolf() { return Xoshiro(as_bytes("Wolf")); }

// As the reference's tests make theirs.
Bytes message(std::size_t size) {
  Xoshiro random = wolf();
  Bytes bytes;
  for (std::size_t i = 0; i < size; ++i) bytes.push_back(static_cast<std::uint8_t>(random.next_int(0, 255)));
  return bytes;
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

TEST(Bytewords, AreThoseOfTheReference) {
  EXPECT_EQ(to_bytewords(Bytes{0, 1, 2, 128, 255}), "aeadaolazmjendeoti");
  EXPECT_EQ(to_bytewords(reference::kWordsInput), reference::kWords);
  const Result<Bytes> back = from_bytewords(reference::kWords);
  ASSERT_OK(back);
  EXPECT_EQ(*back, reference::kWordsInput);
  EXPECT_EQ(crc32(as_bytes("Hello, world!")), 0xebe6c6e6u);
}

TEST(Bytewords, OthersAreRefused) {
  EXPECT_ERROR(from_bytewords("aeadaolazojendeowf"), errors::kUrChecksum);
  EXPECT_ERROR(from_bytewords("aeadaolazmjendeot"), errors::kUrWords);
  EXPECT_ERROR(from_bytewords("wolf"), errors::kUrWords);
  EXPECT_ERROR(from_bytewords("qqaeadaolazmjendeoti"), errors::kUrWords);
  EXPECT_ERROR(from_bytewords("a1aeadaolazmjendeoti"), errors::kUrWords);
}

TEST(Sampler, DrawsAsTheReferenceDoes) {
  Xoshiro random = wolf();
  std::vector<std::uint64_t> remainders;
  for (std::size_t i = 0; i < reference::kRemainders.size(); ++i) remainders.push_back(random.next() % 100);
  EXPECT_EQ(remainders, reference::kRemainders);

  random = wolf();
  const AliasSampler sampler({1, 2, 4, 8});
  std::vector<std::size_t> samples;
  for (std::size_t i = 0; i < reference::kSamples.size(); ++i) samples.push_back(sampler.next(random));
  EXPECT_EQ(samples, reference::kSamples);

  random = wolf();
  std::vector<std::size_t> numbers(10);
  std::iota(numbers.begin(), numbers.end(), std::size_t{1});
  for (const std::vector<std::size_t>& expected : reference::kShuffles) EXPECT_EQ(shuffled(numbers, random), expected);

  for (std::size_t i = 0; i < reference::kDegrees.size(); ++i) {
    Xoshiro seeded(as_bytes("Wolf-" + std::to_string(i + 1)));
    EXPECT_EQ(choose_degree(11, seeded), reference::kDegrees[i]) << i;
  }
  for (std::size_t i = 0; i < reference::kFragments.size(); ++i) {
    EXPECT_EQ(choose_fragments(static_cast<std::uint32_t>(i + 1), 11, crc32(message(1024))), reference::kFragments[i]);
  }
}

TEST(Fountain, PartsAreThoseOfTheReference) {
  const PartMaker maker(message(256), 30);
  ASSERT_EQ(maker.fragments(), 9u);
  for (std::size_t i = 0; i < reference::kPartsAsCbor.size(); ++i) {
    const Part part = maker.part(static_cast<std::uint32_t>(i + 1));
    const Bytes encoded = encode_part(part);
    EXPECT_EQ(to_hex(encoded), reference::kPartsAsCbor[i]) << i;
    const Result<Part> back = decode_part(encoded);
    ASSERT_OK(back);
    EXPECT_EQ(*back, part);
  }
}

TEST(Ur, TextsAreThoseOfTheReference) {
  const UrWriter single(message(50), 1000);
  EXPECT_TRUE(single.is_single());
  EXPECT_EQ(lower(single.text(1)), reference::kSingle);
  const UrWriter writer(message(256), 30);
  for (std::size_t i = 0; i < reference::kParts.size(); ++i) {
    EXPECT_EQ(lower(writer.text(static_cast<std::uint32_t>(i + 1))), reference::kParts[i]) << i;
  }
}

TEST(Ur, OneCodeIsEnoughForALittle) {
  const Bytes payload = message(50);
  UrReader reader;
  const auto taken = reader.take(UrWriter(payload, 1000).text(1));
  ASSERT_OK(taken);
  EXPECT_TRUE(*taken);
  EXPECT_EQ(reader.payload(), payload);
}

TEST(Ur, AnyPartsThatAreEnoughGiveThePayload) {
  for (const std::size_t size : {1u, 23u, 24u, 255u, 256u, 1500u, 32767u}) {
    const Bytes payload = message(size);
    const UrWriter writer(payload, size > 10000 ? 1000 : 100);
    UrReader reader;
    // The first ones were missed, then every third is.
    std::uint32_t number = 1 + static_cast<std::uint32_t>(writer.fragments()) / 2;
    std::size_t taken = 0;
    while (!reader.complete()) {
      ASSERT_LT(taken, 3 * writer.fragments() + 20) << "far more parts than are needed";
      if (number % 3 != 0 || writer.is_single()) {
        ASSERT_OK(reader.take(writer.text(number)));
        ASSERT_OK(reader.take(writer.text(number))) << "twice is no harm";
        ++taken;
      }
      ++number;
    }
    EXPECT_EQ(reader.share(), 1);
    EXPECT_EQ(reader.payload(), payload) << size;
  }
}

TEST(Ur, TheLargestPayloadGoesThrough) {
  const Bytes payload = message(kPayloadBytesMax);
  const UrWriter writer(payload, 1000);
  UrReader reader;
  for (std::uint32_t i = 1; i <= writer.fragments(); ++i) ASSERT_OK(reader.take(writer.text(i)));
  ASSERT_TRUE(reader.complete());
  EXPECT_EQ(reader.payload(), payload);
}

TEST(Ur, OtherTextsAreRefused) {
  UrReader reader;
  const std::string good = UrWriter(message(256), 30).text(1);
  EXPECT_ERROR(reader.take("SY1PABC"), errors::kUrForm);
  EXPECT_ERROR(reader.take("UR:SEED/" + good.substr(9)), errors::kUrForm);
  EXPECT_ERROR(reader.take("UR:BYTES/2-9/" + good.substr(13)), errors::kUrForm);
  EXPECT_ERROR(reader.take("UR:BYTES/1-8/" + good.substr(13)), errors::kUrForm);
  EXPECT_ERROR(reader.take("UR:BYTES/01-9/" + good.substr(13)), errors::kUrForm);
  EXPECT_ERROR(reader.take("UR:BYTES/1/" + good.substr(13)), errors::kUrForm);
  EXPECT_ERROR(reader.take(good.substr(0, good.size() - 2)), errors::kUrChecksum);
  // A single code whose content is no byte string.
  std::string words = to_bytewords(Bytes{0x83, 1, 2, 3});
  for (char& c : words) c = static_cast<char>(c - 'a' + 'A');
  EXPECT_ERROR(reader.take("UR:BYTES/" + words), errors::kUrForm);
  EXPECT_FALSE(reader.complete());
}

TEST(Fountain, PartsThatNobodyWritesAreRefused) {
  const Part good = PartMaker(message(256), 30).part(3);
  const auto refused = [&](auto change) {
    Part part = good;
    change(part);
    return PartCollector().take(part);
  };
  EXPECT_OK(refused([](Part&) {}));
  EXPECT_ERROR(refused([](Part& p) { p.number = 0; }), errors::kUrPart);
  EXPECT_ERROR(refused([](Part& p) { p.fragments = 0; }), errors::kUrPart);
  EXPECT_ERROR(refused([](Part& p) { p.fragments = kFragmentsMax + 1; }), errors::kUrPart);
  EXPECT_ERROR(refused([](Part& p) { p.message_bytes = 0; }), errors::kUrPart);
  EXPECT_ERROR(refused([](Part& p) { p.message_bytes = kMessageBytesMax + 1; }), errors::kUrPart);
  EXPECT_ERROR(refused([](Part& p) { p.data.pop_back(); }), errors::kUrPart);
  Bytes encoded = encode_part(good);
  for (std::size_t size = 0; size < encoded.size(); ++size) {
    EXPECT_ERROR(decode_part(ByteView(encoded).first(size)), errors::kUrPart) << size;
  }
  encoded.push_back(0);
  EXPECT_ERROR(decode_part(encoded), errors::kUrPart);
  EXPECT_ERROR(decode_part(Bytes{0x85, 0x18, 0x03, 0x09, 0x01, 0x01, 0x41, 0x00}), errors::kUrPart)
      << "a number longer than it need be";
}

TEST(Fountain, TwoMessagesDoNotMix) {
  PartCollector collector;
  ASSERT_OK(collector.take(PartMaker(message(256), 30).part(1)));
  EXPECT_ERROR(collector.take(PartMaker(message(255), 30).part(2)), errors::kUrOtherMessage);
  collector.clear();
  EXPECT_OK(collector.take(PartMaker(message(255), 30).part(2)));
}

TEST(Fountain, AChangedFragmentIsNoticed) {
  const PartMaker maker(message(256), 100);
  PartCollector collector;
  Part changed = maker.part(1);
  changed.data[0] ^= 1;
  ASSERT_OK(collector.take(changed));
  ASSERT_OK(collector.take(maker.part(2)));
  EXPECT_ERROR(collector.take(maker.part(3)), errors::kUrChecksum);
  for (const std::uint32_t number : {1u, 2u, 3u}) ASSERT_OK(collector.take(maker.part(number)));
  EXPECT_EQ(collector.message(), message(256)) << "it begins anew";
}

}  // namespace
}  // namespace symbolon::ur
