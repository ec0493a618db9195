// Strict reading and canonical writing of our JSON documents: every reason to refuse, and the examples of RFC 8785 that
// hold integers and texts only.

#include <gtest/gtest.h>

#include "credentials/json/document.h"
#include "credentials/json/errors.h"
#include "credentials/json/object_reader.h"
#include "tests/support/result_matchers.h"

namespace symbolon::json {
namespace {

Result<Json> parse(const std::string& text) { return parse_document(as_bytes(text), 1000); }

TEST(Document, RefusesWithItsReason) {
  const struct {
    std::string text;
    ErrorCode code;
  } cases[] = {
      {"", errors::kDocumentSyntax},
      {"[1]", errors::kDocumentSyntax},
      {"{\"a\":1}x", errors::kDocumentSyntax},
      {"{\"a\":1,}", errors::kDocumentSyntax},
      {"{\"a\":01}", errors::kDocumentSyntax},
      {"\xef\xbb\xbf{}", errors::kDocumentSyntax},
      {"{\"a\":\"\xff\"}", errors::kDocumentSyntax},
      {"{\"a\":\"\\ud800\"}", errors::kDocumentSyntax},
      {"{\"a\":1,\"a\":1}", errors::kDocumentDuplicateName},
      {"{\"b\":{\"a\":1,\"c\":2,\"\\u0061\":3}}", errors::kDocumentDuplicateName},
      {"{\"a\":" + std::string(16, '[') + std::string(16, ']') + "}", errors::kDocumentTooDeep},
      {"{\"a\":1.5}", errors::kDocumentNumber},
      {"{\"a\":1e2}", errors::kDocumentNumber},
      {"{\"a\":9007199254740992}", errors::kDocumentNumber},
      {"{\"a\":-9007199254740992}", errors::kDocumentNumber},
      {"{\"a\":99999999999999999999999}", errors::kDocumentNumber},
      {"{\"\xc3\xa4\":1}", errors::kDocumentName},
      {"{\"a\":\"" + std::string(1000, 'x') + "\"}", ErrorCode::kInputTooLarge},
  };
  for (const auto& c : cases) {
    const Result<Json> read = parse(c.text);
    ASSERT_FALSE(read) << c.text;
    EXPECT_EQ(read.error().code, c.code) << c.text << ": " << read.error().message();
  }
  EXPECT_OK(parse("{\"a\":" + std::string(15, '[') + std::string(15, ']') + "}"));
  EXPECT_OK(parse("{\"a\":{\"x\":1},\"b\":{\"x\":9007199254740991}}"));
}

TEST(Document, CanonicalTextIsThatOfRfc8785) {
  // Section 3.2.2, its texts and literals; and section 3.2.3, as far as names are ASCII.
  const auto read = parse(
      "{ \"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\n"
      "  \"literals\": [null, true, false], \"1\": {\"f\": {\"f\": -1, \"F\": 5}, \"\\n\": 56}, \"10\": {}, "
      "\"\": \"empty\", \"A\": \"\x7f\"}");
  ASSERT_OK(read);
  EXPECT_EQ(canonical_text(*read),
            "{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":-1}},\"10\":{},\"A\":\"\x7f\","
            "\"literals\":[null,true,false],\"string\":\"\xe2\x82\xac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  const auto again = parse(canonical_text(*read));
  ASSERT_OK(again);
  EXPECT_EQ(*again, *read);
}

TEST(ObjectReader, TakesWhatItIsAskedFor) {
  const auto json = parse(R"({"t":"text","n":7,"f":true,"h":"00ff","l":[1,2],"o":{}})");
  ASSERT_OK(json);
  auto reader = ObjectReader::of(*json);
  ASSERT_OK(reader);
  EXPECT_EQ(*reader->text("t", 4), "text");
  EXPECT_EQ(*reader->u32("n"), 7u);
  EXPECT_TRUE(*reader->flag("f"));
  EXPECT_EQ(*reader->array_of_bytes<2>("h"), (ByteArray<2>{0, 0xff}));
  EXPECT_EQ((*reader->array("l", 2))->size(), 2u);
  EXPECT_ERROR(reader->finish(), errors::kDocumentFieldUnknown);
  EXPECT_OK(reader->object("o"));
  EXPECT_OK(reader->finish());
}

TEST(ObjectReader, RefusesOtherTypesAndBounds) {
  const auto json = parse(R"({"t":"text\n","n":-7,"big":4294967296,"h":"0F","odd":"0","l":[1,2]})");
  ASSERT_OK(json);
  auto reader = ObjectReader::of(*json);
  ASSERT_OK(reader);
  EXPECT_ERROR(reader->member("none"), errors::kDocumentFieldMissing);
  EXPECT_ERROR(reader->text("t", 100), errors::kDocumentField);
  EXPECT_ERROR(reader->text("odd", 0), errors::kDocumentField);
  EXPECT_ERROR(reader->u64("n"), errors::kDocumentField);
  EXPECT_ERROR(reader->u32("big"), errors::kDocumentField);
  EXPECT_ERROR(reader->flag("n"), errors::kDocumentField);
  EXPECT_ERROR(reader->bytes("h", 10), errors::kDocumentField);
  EXPECT_ERROR(reader->bytes("odd", 10), errors::kDocumentField);
  EXPECT_ERROR(reader->array("l", 1), errors::kDocumentField);
  EXPECT_ERROR(reader->object("l"), errors::kDocumentField);
  EXPECT_ERROR(ObjectReader::of(Json(3)), errors::kDocumentField);
}

}  // namespace
}  // namespace symbolon::json
