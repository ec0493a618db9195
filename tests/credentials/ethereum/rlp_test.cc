// RLP: Ethereum's own vectors both ways, each refusal, and what all short byte strings are read as.

#include "credentials/ethereum/rlp.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "credentials/ethereum/hex.h"
#include "credentials/ethereum/rlp_writer.h"
#include "tests/support/test_data.h"

namespace symbolon::ethereum {
namespace {

using symbolon::testing::hex;
using symbolon::testing::kNoTestData;
using symbolon::testing::load_test_data;

Refusal check_hex(std::string_view text) { return rlp_check(hex(text)); }

TEST(Rlp, ExamplesOfTheYellowPaper) {
  RlpItem item;
  const Bytes dog = hex("83646f67");
  ASSERT_EQ(rlp_only(dog, item), Refusal::kNone);
  EXPECT_FALSE(item.is_list);
  EXPECT_EQ(to_hex(item.payload), "646f67");
  const Bytes sets = hex("c7c0c1c0c3c0c1c0");
  EXPECT_EQ(rlp_check(sets), Refusal::kNone);
  std::array<RlpItem, 3> items;
  ASSERT_EQ(rlp_only(sets, item), Refusal::kNone);
  ASSERT_EQ(rlp_items(item, items), Refusal::kNone);
  EXPECT_EQ(to_hex(items[2].encoded), "c3c0c1c0");
  EXPECT_EQ(to_hex(items[2].payload), "c0c1c0");
}

TEST(Rlp, EachRefusal) {
  EXPECT_EQ(check_hex(""), Refusal::kRlpTruncated);
  EXPECT_EQ(check_hex("83646f"), Refusal::kRlpTruncated);
  EXPECT_EQ(check_hex("b9"), Refusal::kRlpTruncated);
  EXPECT_EQ(check_hex("c28301"), Refusal::kRlpTruncated);              // the item leaves its list
  EXPECT_EQ(check_hex("bfffffffffffffffff"), Refusal::kRlpTruncated);  // a length of 64 bits
  EXPECT_EQ(check_hex("fb80000000"), Refusal::kRlpTruncated);
  EXPECT_EQ(check_hex("c000"), Refusal::kRlpTrailingBytes);
  EXPECT_EQ(check_hex("b900ff"), Refusal::kRlpLengthLeadingZero);
  EXPECT_EQ(check_hex("f800"), Refusal::kRlpLengthLeadingZero);
  EXPECT_EQ(check_hex("b801ff"), Refusal::kRlpLengthNotMinimal);
  EXPECT_EQ(check_hex("f803112233"), Refusal::kRlpLengthNotMinimal);
  EXPECT_EQ(check_hex("8100"), Refusal::kRlpByteNotMinimal);
  EXPECT_EQ(check_hex("c2817f"), Refusal::kRlpByteNotMinimal);
}

TEST(Rlp, TypedReads) {
  const auto item_of = [](const Bytes& bytes) {
    RlpItem item;
    EXPECT_EQ(rlp_only(bytes, item), Refusal::kNone);
    return item;
  };
  const Bytes list = hex("c20102");
  const Bytes text = hex("820102");
  const Bytes zero_led = hex("820001");
  std::array<RlpItem, 1> one;
  std::array<RlpItem, 3> three;
  ByteArray<2> two_bytes;
  ByteArray<4> number;
  EXPECT_EQ(rlp_items(item_of(list), one), Refusal::kRlpItemCount);
  EXPECT_EQ(rlp_items(item_of(list), three), Refusal::kRlpItemCount);
  EXPECT_EQ(rlp_items(item_of(text), one), Refusal::kRlpListExpected);
  EXPECT_EQ(rlp_bytes(item_of(list), two_bytes), Refusal::kRlpStringExpected);
  EXPECT_EQ(rlp_bytes(item_of(text), number), Refusal::kRlpSize);
  EXPECT_EQ(rlp_bytes(item_of(text), two_bytes), Refusal::kNone);
  EXPECT_EQ(rlp_integer(item_of(list), number), Refusal::kRlpStringExpected);
  EXPECT_EQ(rlp_integer(item_of(zero_led), number), Refusal::kRlpIntegerLeadingZero);
  EXPECT_EQ(rlp_integer(item_of(hex("850102030405")), number), Refusal::kRlpSize);
  ASSERT_EQ(rlp_integer(item_of(text), number), Refusal::kNone);
  EXPECT_EQ(to_hex(number), "00000102");
}

TEST(Rlp, DepthIsBounded) {
  const auto nested = [](std::size_t depth) {
    Bytes bytes = {0xc0};
    while (--depth > 0) {
      RlpWriter inner;
      bytes.insert(bytes.begin(), static_cast<std::uint8_t>(0xc0 + bytes.size()));
    }
    return bytes;
  };
  EXPECT_EQ(rlp_check(nested(kRlpDepthMax)), Refusal::kNone);
  EXPECT_EQ(rlp_check(nested(kRlpDepthMax + 1)), Refusal::kRlpTooDeep);
}

void write_items(RlpWriter& out, const RlpItem& item) {
  if (!item.is_list) {
    out.string(item.payload);
    return;
  }
  RlpWriter inner;
  for (RlpBytes rest = item.payload; !rest.empty();) {
    RlpItem next;
    ASSERT_EQ(rlp_take(rest, next), Refusal::kNone);
    write_items(inner, next);
  }
  out.list(inner);
}

// What is accepted is the one encoding: writing what was read gives the same bytes. All strings of up to three bytes.
TEST(Rlp, OneEncodingOfEachValue) {
  std::size_t accepted = 0;
  for (std::uint32_t code = 0; code < 1u << 24; code += code < 1u << 16 ? 1 : 7) {
    Bytes bytes = {static_cast<std::uint8_t>(code), static_cast<std::uint8_t>(code >> 8),
                   static_cast<std::uint8_t>(code >> 16)};
    bytes.resize(code < 1u << 8 ? 1 : code < 1u << 16 ? 2 : 3);
    if (rlp_check(bytes) != Refusal::kNone) continue;
    RlpItem item;
    ASSERT_EQ(rlp_only(bytes, item), Refusal::kNone);
    RlpWriter written;
    write_items(written, item);
    ASSERT_EQ(written.view(), bytes) << to_hex(bytes);
    ++accepted;
  }
  EXPECT_GT(accepted, 128u);
}

TEST(Rlp, LongLengths) {
  for (const std::size_t size : {55u, 56u, 255u, 256u, 65535u, 65536u}) {
    RlpWriter text;
    text.string(Bytes(size, 0xaa));
    EXPECT_EQ(rlp_check(text.view()), Refusal::kNone) << size;
    Bytes cut = text.view();
    cut.pop_back();
    EXPECT_EQ(rlp_check(cut), Refusal::kRlpTruncated) << size;
    RlpWriter list;
    list.list(text);
    EXPECT_EQ(rlp_check(list.view()), Refusal::kNone) << size;
  }
}

// A value of the vectors: texts, numbers, "#" and a decimal number, lists.
void write_json(RlpWriter& out, const nlohmann::json& value) {
  if (value.is_array()) {
    RlpWriter inner;
    for (const auto& item : value) write_json(inner, item);
    out.list(inner);
  } else if (value.is_number()) {
    out.integer(word_of(value.get<std::uint64_t>()));
  } else if (const auto& text = value.get_ref<const std::string&>(); text.starts_with("#")) {
    Word number = {};
    for (const char digit : text.substr(1)) {
      unsigned carry = static_cast<unsigned>(digit - '0');
      for (std::size_t i = number.size(); i-- > 0;) {
        carry += number[i] * 10u;
        number[i] = static_cast<std::uint8_t>(carry);
        carry >>= 8;
      }
    }
    out.integer(number);
  } else {
    out.string(as_bytes(text));
  }
}

TEST(Rlp, ValidVectors) {
  const auto vectors = load_test_data("rlp/rlptest.json");
  if (!vectors) GTEST_SKIP() << kNoTestData;
  for (const auto& [name, vector] : vectors->items()) {
    const Bytes expected = hex(vector["out"].get<std::string>());
    RlpWriter written;
    write_json(written, vector["in"]);
    EXPECT_EQ(to_hex(written.view()), to_hex(expected)) << name;
    EXPECT_EQ(rlp_check(expected), Refusal::kNone) << name;
  }
}

TEST(Rlp, InvalidVectors) {
  const auto vectors = load_test_data("rlp/invalidRLPTest.json");
  if (!vectors) GTEST_SKIP() << kNoTestData;
  for (const auto& [name, vector] : vectors->items()) {
    EXPECT_NE(rlp_check(hex(vector["out"].get<std::string>())), Refusal::kNone) << name;
  }
}

}  // namespace
}  // namespace symbolon::ethereum
