// The encoding of elements: every vector level gives the words that one element at a time would give.

#include "prover/commit/element_codec.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <vector>

#include "prover/field/simd_level.h"
#include "tests/support/result_matchers.h"

namespace symbolon::prover {
namespace {

// Around whole vectors of every level, and around the pieces in which long lists are encoded.
constexpr std::array<std::size_t, 12> kSizes = {0, 1, 3, 4, 8, 15, 16, 17, 64, 1023, 1024, 2100};

std::vector<KoalaBear> random_elements(std::size_t size) {
  std::mt19937_64 random(size);
  std::vector<KoalaBear> elements(size);
  for (KoalaBear& element : elements) element = KoalaBear::from_u64(random());
  return elements;
}

class ElementCodecTest : public ::testing::TestWithParam<SimdLevel> {
 protected:
  void SetUp() override {
    if (!set_simd_level_for_test(GetParam())) GTEST_SKIP() << "this processor has no " << name_of(GetParam());
  }
  void TearDown() override { set_simd_level_for_test(SimdLevel::kAuto); }
};

INSTANTIATE_TEST_SUITE_P(Levels, ElementCodecTest,
                         ::testing::Values(SimdLevel::kAvx512, SimdLevel::kAvx2, SimdLevel::kBaseline,
                                           SimdLevel::kScalar),
                         [](const auto& level) { return name_of(level.param); });

TEST_P(ElementCodecTest, WritesTheValueOfEachElement) {
  for (const std::size_t size : kSizes) {
    const std::vector<KoalaBear> elements = random_elements(size);
    Writer writer;
    encode_elements(writer, elements);
    Writer expected;
    for (const KoalaBear element : elements) expected.u32(element.to_u32());
    EXPECT_EQ(writer.view(), expected.view()) << size;
  }
}

TEST_P(ElementCodecTest, ReadsWhatWasWritten) {
  for (const std::size_t size : kSizes) {
    const std::vector<KoalaBear> elements = random_elements(size);
    Writer writer;
    writer.u8(7);  // so that words do not lie at multiples of four
    encode_elements(writer, elements);
    Reader reader(ByteView(writer.view()).subspan(1));
    std::vector<KoalaBear> read(size);
    ASSERT_OK(decode_elements(reader, read, "test"));
    EXPECT_EQ(read, elements) << size;
    EXPECT_OK(reader.finish());
  }
}

TEST_P(ElementCodecTest, RefusesPAndMoreAtEachPlace) {
  constexpr std::size_t kSize = 37;
  for (const std::uint32_t value : {kFieldModulus, kFieldModulus + 1, 0x80000000u, 0xffffffffu}) {
    for (std::size_t at = 0; at < kSize; ++at) {
      Writer writer;
      for (std::size_t i = 0; i < kSize; ++i) writer.u32(i == at ? value : kFieldModulus - 1);
      Reader reader(writer.view());
      std::vector<KoalaBear> read(kSize);
      EXPECT_ERROR(decode_elements(reader, read, "test"), ErrorCode::kInputNotCanonical);
    }
  }
}

TEST_P(ElementCodecTest, AcceptsTheSmallestAndTheGreatest) {
  Writer writer;
  writer.u32(0);
  writer.u32(1);
  writer.u32(kFieldModulus - 1);
  Reader reader(writer.view());
  std::vector<KoalaBear> read(3);
  ASSERT_OK(decode_elements(reader, read, "test"));
  EXPECT_EQ(read, (std::vector{KoalaBear::zero(), KoalaBear::one(), -KoalaBear::one()}));
}

TEST(ElementCodec, RefusesAShorterInput) {
  Writer writer;
  encode_elements(writer, random_elements(5));
  Reader reader(ByteView(writer.view()).first(writer.view().size() - 1));
  std::vector<KoalaBear> read(5);
  EXPECT_ERROR(decode_elements(reader, read, "test"), ErrorCode::kInputTruncated);
}

TEST(ElementCodec, DigestsStandOneAfterTheOther) {
  constexpr std::size_t kCount = 19;
  const std::vector<KoalaBear> elements = random_elements(kCount * kDigestSize);
  Writer writer;
  encode_elements(writer, elements);
  Reader reader(writer.view());
  const auto digests = decode_digests(reader, kCount, "test");
  ASSERT_OK(digests);
  ASSERT_EQ(digests->size(), kCount);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    EXPECT_EQ(digests->get(i / kDigestSize).elements[i % kDigestSize], elements[i]);
  }
  Writer again;
  encode_digests(again, *digests);
  EXPECT_EQ(again.view(), writer.view());
}

}  // namespace
}  // namespace symbolon::prover
