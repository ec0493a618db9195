// Hexadecimal of JSON-RPC: bytes and quantities, each with its one form.

#include "credentials/ethereum/hex.h"

#include <gtest/gtest.h>

#include "credentials/ethereum/errors.h"
#include "tests/support/result_matchers.h"

namespace symbolon::ethereum {
namespace {

TEST(Hex, Data) {
  EXPECT_EQ(*parse_data("0x", 4), Bytes{});
  EXPECT_EQ(*parse_data("0x00ffAB", 4), (Bytes{0x00, 0xff, 0xab}));
  for (const char* text : {"", "00", "0X00", "0x0", "0x0g", "0x 0", "0x0x00"}) {
    EXPECT_ERROR(parse_data(text, 4), errors::kHexForm) << text;
  }
  EXPECT_ERROR(parse_data("0x0000000000", 4), errors::kHexSize);
  EXPECT_ERROR(parse_fixed_data<20>("0x00"), errors::kHexSize);
  EXPECT_EQ(data_text(Bytes{0, 1}), "0x0001");
}

TEST(Hex, Quantities) {
  EXPECT_EQ(*parse_quantity_u64("0x0"), 0u);
  EXPECT_EQ(*parse_quantity_u64("0x400"), 1024u);
  EXPECT_EQ(*parse_quantity_u64("0xffffffffffffffff"), ~std::uint64_t{0});
  for (const char* text : {"", "0x", "0x00", "0x0400", "400", "0xfg", "-0x1"}) {
    EXPECT_ERROR(parse_quantity(text), errors::kQuantityForm) << text;
  }
  EXPECT_ERROR(parse_quantity("0x1" + std::string(64, '0')), errors::kQuantityTooLarge);
  EXPECT_ERROR(parse_quantity_u64("0x10000000000000000"), errors::kQuantityTooLarge);
  EXPECT_EQ(quantity_text(std::uint64_t{0}), "0x0");
  EXPECT_EQ(quantity_text(std::uint64_t{1024}), "0x400");
  EXPECT_EQ(quantity_text(*parse_quantity("0x1" + std::string(40, '0'))), "0x1" + std::string(40, '0'));
}

}  // namespace
}  // namespace symbolon::ethereum
