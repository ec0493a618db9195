// The strict reader and base64url, on the host and in the machine: tables of what is read and what is refused, each
// with its reason; what is read is compared with another reader.

#include "credentials/sdjwt/strict_json.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/guest/host_io.h"
#include "core/guest/native.h"
#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/json.h"
#include "tests/core/guest/run_guest.h"
#include "tests/credentials/sdjwt/reader_guest.h"
#include "tests/support/result_matchers.h"

namespace symbolon::sdjwt {
namespace {

using sdjwt_reader::Answer;
using sdjwt_reader::CaseKind;

struct TextCase {
  std::string text;
  Status status;
};

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

std::string many_values(std::size_t count) {
  std::string text = "[0";
  for (std::size_t i = 1; i < count; ++i) text += ",0";
  return text + "]";
}

const std::vector<TextCase>& json_cases() {
  using enum Status;
  static const std::vector<TextCase> kCases = {
      // Every form of value.
      {"null", kOk},
      {"true", kOk},
      {"false", kOk},
      {"0", kOk},
      {"-1", kOk},
      {"9007199254740991", kOk},
      {"-9007199254740991", kOk},
      {"3.25", kOk},
      {"-0.5", kOk},
      {"1e2", kOk},
      {"1.5E-10", kOk},
      {R"("")", kOk},
      {R"("a\"b\\c\/d\b\f\n\r\t")", kOk},
      {R"("\u00e9\u20AC\ud83d\ude00")", kOk},
      {"\"\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\x7f\"", kOk},
      {"[]", kOk},
      {"{}", kOk},
      {" \t\r\n[ 1 , [ ] , { } ] \n", kOk},
      {R"({"a":1,"b":{"a":2},"c":[{"a":3}]})", kOk},
      {nested(kJsonDepthMax), kOk},
      {many_values(1023), kOk},
      // The end.
      {"", kJsonTruncated},
      {"  ", kJsonTruncated},
      {"[", kJsonTruncated},
      {"[1", kJsonTruncated},
      {"[1,", kJsonTruncated},
      {"{", kJsonTruncated},
      {R"({"a")", kJsonTruncated},
      {R"({"a":)", kJsonTruncated},
      {R"({"a":1,)", kJsonTruncated},
      {"nul", kJsonTruncated},
      {R"("abc)", kJsonTruncated},
      {R"("abc\)", kJsonTruncated},
      {R"("\u12)", kJsonTruncated},
      {R"("\ud83d)", kJsonTruncated},
      {"\"\xc3", kJsonTruncated},
      {"1 2", kJsonTrailing},
      {"{}}", kJsonTrailing},
      {"null,", kJsonTrailing},
      {std::string("{}\0", 3), kJsonTrailing},
      // Grammar.
      {"nulk", kJsonSyntax},
      {"True", kJsonSyntax},
      {"[1,]", kJsonSyntax},
      {"[,1]", kJsonSyntax},
      {"[1 2]", kJsonSyntax},
      {"[1}", kJsonSyntax},
      {"{,}", kJsonSyntax},
      {R"({"a":1,})", kJsonSyntax},
      {R"({"a" 1})", kJsonSyntax},
      {R"({a:1})", kJsonSyntax},
      {R"({1:1})", kJsonSyntax},
      {R"({"a":1])", kJsonSyntax},
      {"'a'", kJsonSyntax},
      {"/*c*/1", kJsonSyntax},
      {"NaN", kJsonSyntax},
      {"+1", kJsonSyntax},
      {".5", kJsonSyntax},
      {"\xef\xbb\xbf{}", kJsonSyntax},
      {"\xc2\xa0{}", kJsonSyntax},
      // Size and depth.
      {nested(kJsonDepthMax + 1), kJsonTooDeep},
      {std::string(30'000, '['), kJsonTooDeep},
      {many_values(1024), kJsonTooLarge},
      // Names.
      {R"({"a":1,"a":1})", kJsonDuplicateName},
      {R"({"a":1,"b":2,"\u0061":3})", kJsonDuplicateName},
      {R"({"\u00e9":1,)"
       "\"\xc3\xa9\":2}",
       kJsonDuplicateName},
      {R"([{"x":{"b":1,"c":[{}],"b":2}}])", kJsonDuplicateName},
      {R"({"":1,"":2})", kJsonDuplicateName},
      // Strings.
      {R"("\x41")", kJsonEscape},
      {R"("\u12g4")", kJsonEscape},
      {R"("\u0000")", kJsonEscape},
      {R"("\ud83d")", kJsonTruncated},
      {R"("\ud83d    6")", kJsonEscape},
      {R"("\ud83d\u0041")", kJsonEscape},
      {R"("\ude00")", kJsonEscape},
      {"\"a\nb\"", kJsonControlCharacter},
      {std::string("\"a\0b\"", 5), kJsonControlCharacter},
      {"\"\x80\"", kJsonNotUtf8},
      {"\"\xc0\xaf\"", kJsonNotUtf8},
      {"\"\xc3(\"", kJsonNotUtf8},
      {"\"\xe0\x80\xaf\"", kJsonNotUtf8},
      {"\"\xed\xa0\x80\"", kJsonNotUtf8},
      {"\"\xf0\x80\x80\xaf\"", kJsonNotUtf8},
      {"\"\xf4\x90\x80\x80\"", kJsonNotUtf8},
      {"\"\xff\"", kJsonNotUtf8},
      // Numbers.
      {"-", kJsonNumber},
      {"01", kJsonNumber},
      {"-01", kJsonNumber},
      {"-0", kJsonNumber},
      {"1.", kJsonNumber},
      {"1e", kJsonNumber},
      {"1e+", kJsonNumber},
      {"9007199254740992", kJsonNumberTooLarge},
      {"-9007199254740992", kJsonNumberTooLarge},
      {"10000000000000000", kJsonNumberTooLarge},
      {"0." + std::string(40, '1'), kJsonNumberTooLarge},
      {std::string(5'000, '9'), kJsonNumberTooLarge},
      {"1e400", kJsonNumberTooLarge},
  };
  return kCases;
}

const std::vector<TextCase>& base64_cases() {
  using enum Status;
  static const std::vector<TextCase> kCases = {
      // RFC 4648 section 10, without padding, and RFC 7515 appendix C.
      {"", kOk},
      {"Zg", kOk},
      {"Zm8", kOk},
      {"Zm9v", kOk},
      {"Zm9vYg", kOk},
      {"Zm9vYmE", kOk},
      {"Zm9vYmFy", kOk},
      {"A-z_4ME", kOk},
      {"Z", kBase64Length},
      {"Zm9vY", kBase64Length},
      {"Zg==", kBase64Character},
      {"Zm9v+A", kBase64Character},
      {"Zm9v/A", kBase64Character},
      {"Zm9 v", kBase64Length},
      {"Zm9\n", kBase64Character},
      {"Zm9\xc3", kBase64Character},
      {"A.", kBase64Character},
      {"Zh", kBase64NotCanonical},
      {"Zm9", kBase64NotCanonical},
      {"Zm9vYh", kBase64NotCanonical},
  };
  return kCases;
}

void append_text_case(Writer& out, CaseKind kind, const std::string& text) {
  out.u32(static_cast<std::uint32_t>(kind));
  out.u32(static_cast<std::uint32_t>(text.size()));
  out.bytes(as_bytes(text));
  for (std::size_t i = text.size(); i % 4 != 0; ++i) out.u8(0);
}

Bytes all_cases() {
  Writer out;
  for (const TextCase& c : json_cases()) append_text_case(out, CaseKind::kJson, c.text);
  for (const TextCase& c : base64_cases()) append_text_case(out, CaseKind::kBase64, c.text);
  return std::move(out).take();
}

void expect_statuses(const std::vector<Answer>& answers) {
  ASSERT_EQ(answers.size(), json_cases().size() + base64_cases().size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const bool is_json = i < json_cases().size();
    const TextCase& c = is_json ? json_cases()[i] : base64_cases()[i - json_cases().size()];
    EXPECT_EQ(answers[i].status, c.status) << c.text.substr(0, 80);
  }
}

TEST(StrictJson, ReadsOrRefusesWithTheReason) { expect_statuses(testing::ask_reader_natively(all_cases())); }

TEST(StrictJson, DoesTheSameInTheMachine) {
#ifdef GUEST_SDJWT_READER_ELF
  const auto answers = testing::ask_reader_in_machine(GUEST_SDJWT_READER_ELF, all_cases());
  ASSERT_OK(answers);
  expect_statuses(*answers);
  const std::vector<Answer> native = testing::ask_reader_natively(all_cases());
  for (std::size_t i = 0; i < native.size(); ++i) {
    EXPECT_EQ((*answers)[i].size, native[i].size);
    EXPECT_EQ((*answers)[i].hash, native[i].hash);
  }
#else
  GTEST_SKIP() << "the guest is not built";
#endif
}

// Compares a value with the tree of another reader, all the way down.
void expect_same(const JsonValue& value, const Json& tree) {
  if (tree.is_object()) {
    ASSERT_TRUE(value.is_object());
    JsonValue name = value.first();
    for (const auto& [key, member] : tree.items()) {
      EXPECT_TRUE(name.equals(key));
      const JsonValue found = value.find(key);
      expect_same(found, member);
      name = name.next_in(value).next_in(value);
    }
    EXPECT_FALSE(name.exists());
  } else if (tree.is_array()) {
    ASSERT_TRUE(value.is_array());
    JsonValue element = value.first();
    for (const Json& item : tree) {
      expect_same(element, item);
      element = element.next_in(value);
    }
    EXPECT_FALSE(element.exists());
  } else if (tree.is_string()) {
    EXPECT_TRUE(value.equals(tree.get<std::string>()));
    EXPECT_FALSE(value.equals(tree.get<std::string>() + "x"));
  } else if (tree.is_number_integer()) {
    std::int64_t number = 0;
    ASSERT_TRUE(value.read_integer(number));
    EXPECT_EQ(number, tree.get<std::int64_t>());
  } else {
    EXPECT_EQ(value.is(JsonType::kNumber), tree.is_number_float());
    EXPECT_EQ(value.is(JsonType::kNull), tree.is_null());
    EXPECT_EQ(value.is(JsonType::kTrue), tree.is_boolean() && tree.get<bool>());
    EXPECT_EQ(value.is(JsonType::kFalse), tree.is_boolean() && !tree.get<bool>());
  }
}

TEST(StrictJson, ReadsWhatAnotherReaderReads) {
  std::vector<JsonNode> nodes(2048);
  for (const TextCase& c : json_cases()) {
    if (c.status != Status::kOk) {
      // The host has room for more nodes than the guest.
      if (c.status != Status::kJsonTooLarge) {
        EXPECT_ERROR(parse_json(c.text), error_of(c.status));
      }
      continue;
    }
    JsonDocument document;
    ASSERT_EQ(document.read(as_bytes(c.text).data(), c.text.size(), nodes), Status::kOk);
    expect_same(document.root(), Json::parse(c.text));
  }
}

TEST(StrictJson, NothingMayBeAskedOfNothing) {
  const JsonValue nothing;
  EXPECT_FALSE(nothing.find("a").first().next_in(nothing).exists());
  EXPECT_FALSE(nothing.equals(""));
  EXPECT_EQ(nothing.plain_text(), "");
  std::int64_t number = 7;
  EXPECT_FALSE(nothing.read_integer(number));
  EXPECT_EQ(number, 7);
}

TEST(Base64Url, EncodesAndDecodesAllSizes) {
  Bytes bytes;
  for (std::size_t size = 0; size < 70; ++size) {
    const std::string text = encode_base64url(bytes);
    EXPECT_EQ(text.size(), base64url_encoded_size(size));
    const auto back = decode_base64url(text);
    ASSERT_OK(back);
    EXPECT_EQ(*back, bytes);
    bytes.push_back(static_cast<std::uint8_t>(size * 83 + 5));
  }
  EXPECT_EQ(encode_base64url(as_bytes("foobar")), "Zm9vYmFy");
}

// One text for each byte string: of all texts of two and three characters, exactly 2^8 and 2^16 are read.
TEST(Base64Url, IsCanonical) {
  for (const std::size_t size : {std::size_t{2}, std::size_t{3}}) {
    std::size_t accepted = 0;
    std::string text(size, 'A');
    const std::size_t count = size == 2 ? 1u << 12 : 1u << 18;
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t k = 0; k < size; ++k) text[k] = kBase64Alphabet[i >> (6 * k) & 63];
      std::array<std::uint8_t, 2> out;
      if (base64url_decode(as_bytes(text).data(), size, out.data()) == Status::kOk) ++accepted;
    }
    EXPECT_EQ(accepted, size == 2 ? 1u << 8 : 1u << 16);
  }
}

TEST(StrictJson, TextsBeyondTheLimitAreRefused) {
  EXPECT_ERROR(parse_json(std::string(kJsonTextMax + 1, ' ')), ErrorCode::kInputTooLarge);
  EXPECT_ERROR(parse_json(many_values(kJsonNodesMax)), errors::kJsonTooLarge);
}

}  // namespace
}  // namespace symbolon::sdjwt
