// Owners as CSV: tokens in both notations, and every reason to refuse with the line's number.

#include "credentials/event/owners_csv.h"

#include <gtest/gtest.h>

#include "credentials/event/errors.h"
#include "tests/support/result_matchers.h"

namespace symbolon::event {
namespace {

constexpr char kOwner[] = "0x52908400098527886E0F7030069857D2E4169EE7";

Result<std::vector<SnapshotEntry>> parse(const std::string& text) { return parse_owners_csv(as_bytes(text)); }

TEST(OwnersCsv, IsRead) {
  const auto entries = parse(std::string("token,owner,tier\r\n17,") + kOwner + ",255\r\n0xFf," + kOwner + ",0");
  ASSERT_OK(entries);
  ASSERT_EQ(entries->size(), 2u);
  EXPECT_EQ((*entries)[0].token[31], 17);
  EXPECT_EQ((*entries)[0].tier, 255);
  EXPECT_EQ(to_hex((*entries)[0].holder), "00000000000000000000000052908400098527886e0f7030069857d2e4169ee7");
  EXPECT_EQ((*entries)[1].token[31], 255);
  const auto plain = parse(std::string("token,owner\n1,") + kOwner + "\n");
  ASSERT_OK(plain);
  EXPECT_EQ((*plain)[0].tier, 0);
}

TEST(OwnersCsv, RefusesWithTheLine) {
  const auto refused = [](const std::string& text, ErrorCode code, const char* line) {
    const auto entries = parse(text);
    EXPECT_ERROR(entries, code) << text;
    if (!entries) {
      EXPECT_EQ(entries.error().detail, line);
    }
  };
  const std::string head = "token,owner,tier\n";
  const std::string good = std::string("1,") + kOwner + ",0\n";
  refused("", errors::kCsvHeader, "line 1");
  refused("owner,token\n", errors::kCsvHeader, "line 1");
  refused(head + good + "2," + kOwner + "\n", errors::kCsvLine, "line 3");
  refused(head + good + "\n" + good, errors::kCsvLine, "line 3");
  refused(head + "x," + kOwner + ",0\n", errors::kCsvToken, "line 2");
  refused(head + "1,52908400098527886E0F7030069857D2E4169EE7,0\n", errors::kCsvOwner, "line 2");
  refused(head + "1,0x52,0\n", errors::kCsvOwner, "line 2");
  refused(head + "1,0x" + std::string(40, '0') + ",0\n", errors::kCsvOwner, "line 2");
  refused(head + "1," + kOwner + ",256\n", errors::kCsvTier, "line 2");
  refused(head + "1," + kOwner + ",\n", errors::kCsvTier, "line 2");
}

TEST(Token, IsBelow2To256) {
  const std::string largest = "115792089237316195423570985008687907853269984665640564039457584007913129639935";
  const auto token = parse_token(largest);
  ASSERT_OK(token);
  EXPECT_EQ(to_hex(*token), std::string(64, 'f'));
  EXPECT_EQ(*parse_token("0x" + std::string(64, 'f')), *token);
  for (const std::string& text : {largest.substr(0, 77) + "6", std::string(), std::string("0x"), std::string("-1"),
                                  "0x" + std::string(65, '1'), std::string("0x0x1"), std::string(79, '1')}) {
    EXPECT_ERROR(parse_token(text), errors::kCsvToken) << text;
  }
}

}  // namespace
}  // namespace symbolon::event
