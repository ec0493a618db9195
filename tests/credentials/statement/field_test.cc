// Types of parameters: JSON to bytes and back, what is refused, and how values are shown.

#include "credentials/statement/field.h"

#include <gtest/gtest.h>

#include "credentials/statement/errors.h"
#include "tests/support/result_matchers.h"

namespace symbolon::statement {
namespace {

using json::Json;

FieldType type_of(const char* text) {
  const auto type = parse_field_type(text);
  EXPECT_OK(type) << text;
  return type ? *type : FieldType{};
}

TEST(Field, EncodesEachTypeInOneWay) {
  const struct {
    const char* type;
    Json value;
    const char* bytes;
    const char* shown;
  } cases[] = {
      {"u32", 258, "02010000", "258"},
      {"u64", 9007199254740991, "ffffffffffff1f00", "9007199254740991"},
      {"flag", true, "01000000", "yes"},
      {"flag", false, "00000000", "no"},
      {"date", "2026-11-21", "01293501", "2026-11-21"},
      {"time", 1795236360, "0822016b00000000", "2026-11-21 04:46 UTC"},
      {"bytes", "00ff", "00ff", "00ff"},
      {"bytes9", "000102030405060708", "000102030405060708", "0001020304050607"},
      {"text", "\xc3\xa4", "c3a4", "\xc3\xa4"},
      {"text2", "DE", "4445", "DE"},
      {"set of text2", Json::array({"DE", "FR"}), "44454652", "DE, FR"},
      {"set of bytes1", Json::array({"01", "02", "ff"}), "0102ff", "01, 02, ff"},
  };
  for (const auto& c : cases) {
    const FieldType type = type_of(c.type);
    const auto bytes = encode_field(type, c.value);
    ASSERT_OK(bytes) << c.type;
    EXPECT_EQ(to_hex(*bytes), c.bytes) << c.type;
    EXPECT_EQ(describe_field(type, *bytes), c.shown) << c.type;
    const auto value = decode_field(type, *bytes);
    ASSERT_OK(value) << c.type;
    EXPECT_EQ(*value, c.value) << c.type;
  }
}

TEST(Field, RefusesOtherValues) {
  const struct {
    const char* type;
    Json value;
  } cases[] = {
      {"u32", 4294967296},
      {"u32", -1},
      {"u32", "1"},
      {"flag", 1},
      {"date", "2026-02-29"},
      {"date", "2026-1-01"},
      {"date", "0000-01-01"},
      {"date", 20261121},
      {"time", -1},
      {"u64", 9007199254740992},
      {"bytes", ""},
      {"bytes", "0F"},
      {"bytes2", "00"},
      {"bytes2", "000000"},
      {"text", ""},
      {"text", "a\nb"},
      {"text", std::string(1025, 'a')},
      {"text2", "D"},
      {"text2", "\xc3\xa4"},
      {"set of text2", "DE"},
      {"set of u32", std::vector<int>(65, 1)},
  };
  for (const auto& c : cases) {
    EXPECT_ERROR(encode_field(type_of(c.type), c.value), errors::kParameterValue) << c.type << " " << c.value;
  }
  for (const Json& value : {Json::array(), Json::array({"FR", "DE"}), Json::array({"DE", "DE"})}) {
    EXPECT_ERROR(encode_field(type_of("set of text2"), value), errors::kParameterSetOrder) << value;
  }
}

TEST(Field, DecodesNothingThatEncodesOtherwise) {
  EXPECT_ERROR(decode_field(type_of("flag"), Bytes{7, 0, 0, 0}), errors::kParameterValue);
  EXPECT_ERROR(decode_field(type_of("date"), Bytes{1, 0, 0, 0}), errors::kParameterValue);
  EXPECT_ERROR(decode_field(type_of("u32"), Bytes{1, 0, 0}), errors::kParameterValue);
  EXPECT_ERROR(decode_field(type_of("text"), Bytes{}), errors::kParameterValue);
  EXPECT_ERROR(decode_field(type_of("set of bytes1"), Bytes{2, 1}), errors::kParameterValue);
}

TEST(Field, RefusesUnknownTypes) {
  for (const char* text : {"", "u16", "u322", "bytes0", "bytes1x", "bytes257", "set of bytes", "set of", "flag4"}) {
    EXPECT_ERROR(parse_field_type(text), errors::kManifestType) << text;
  }
}

}  // namespace
}  // namespace symbolon::statement
