// Claims of many holders as CSV: quoting, kinds, objects, holder keys, and each line that is refused.

#include "credentials/sdjwt/claims_csv.h"

#include <gtest/gtest.h>

#include "credentials/sdjwt/errors.h"
#include "tests/support/result_matchers.h"

namespace symbolon::sdjwt {
namespace {

// The holder key that RFC 9901 prints.
constexpr char kHolder[] =
    "P-256,TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc,ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ";
constexpr char kHead[] = "holder_crv,holder_x,holder_y,";

std::string table(const std::string& columns, const std::string& cells) {
  return kHead + columns + "\n" + kHolder + "," + cells + "\n";
}

TEST(ClaimsCsv, ReadsTextNumbersFlagsAndObjects) {
  const auto rows = read_claims_csv(
      table("name,address.country,address.city,level:int,ok:flag,none", "\"Say \"\"hi\"\", you\",DE,\"K\n\",-3,true,") +
      kHolder + ",B,,,0,false,x\r\n");
  ASSERT_OK(rows);
  ASSERT_EQ(rows->size(), 2u);
  const Json expected = {
      {"name", "Say \"hi\", you"}, {"address", {{"country", "DE"}, {"city", "K\n"}}}, {"level", -3}, {"ok", true}};
  EXPECT_EQ((*rows)[0].claims, expected);
  EXPECT_EQ((*rows)[0].paths,
            (std::vector<std::string>{"/name", "/address/country", "/address/city", "/level", "/ok"}));
  EXPECT_EQ((*rows)[1].claims, (Json{{"name", "B"}, {"level", 0}, {"ok", false}, {"none", "x"}}));
  EXPECT_EQ((*rows)[0].holder.algorithm, Algorithm::kEs256);
  EXPECT_EQ((*rows)[0].holder, (*rows)[1].holder);
}

TEST(ClaimsCsv, RefusesHeaders) {
  for (const char* columns : {"a,a", "a,a.b", "a.b,a", "a:float", "a.", ".a", "", "a,\"b", "holder_x"}) {
    EXPECT_ERROR(read_claims_csv(table(columns, "x")), errors::kClaimsCsvHeader);
  }
  EXPECT_ERROR(read_claims_csv("holder_crv,holder_x,a\nP-256,x,y\n"), errors::kClaimsCsvHeader);
  EXPECT_ERROR(read_claims_csv(""), errors::kClaimsCsvHeader);
}

TEST(ClaimsCsv, RefusesLines) {
  EXPECT_ERROR(read_claims_csv(std::string(kHead) + "a\n"), errors::kClaimsCsvLine);
  EXPECT_ERROR(read_claims_csv(table("a", "x,y")), errors::kClaimsCsvLine);
  EXPECT_ERROR(read_claims_csv(table("a,b", "x")), errors::kClaimsCsvLine);
  EXPECT_ERROR(read_claims_csv(table("a", "\"x")), errors::kClaimsCsvLine);
  EXPECT_ERROR(read_claims_csv(table("a", "\"x\"y")), errors::kClaimsCsvLine);
  for (const char* cell : {"1.5", "x", "1x", "9007199254740992", "-9007199254740992", "99999999999999999999"}) {
    EXPECT_ERROR(read_claims_csv(table("a:int", cell)), errors::kClaimsCsvValue);
  }
  EXPECT_ERROR(read_claims_csv(table("a:flag", "yes")), errors::kClaimsCsvValue);
  EXPECT_ERROR(read_claims_csv(std::string(kHead) + "a\nP-384,x,y,1\n"), errors::kKeyType);
  EXPECT_ERROR(read_claims_csv(std::string(kHead) + "a\nP-256,x,y,1\n"), errors::kKeyCoordinate);
  EXPECT_ERROR(read_claims_csv(std::string(kClaimsCsvBytesMax + 1, 'x')), ErrorCode::kInputTooLarge);
}

TEST(ClaimsCsv, NamesEveryBadLine) {
  const std::string holder = std::string(kHolder) + ",";
  const auto read = check_claims_csv(std::string(kHead) + "a,n:int\n" + holder + "x\n" + holder + "\"two\nlines\",1\n" +
                                     holder + "x,one\n" + "P-256,x,y,a,1\n" + holder + "y,2\n" + holder + "\"z,2\n");
  ASSERT_OK(read);
  ASSERT_EQ(read->columns.size(), 5u);
  EXPECT_EQ(read->columns[4].pointer, "/n");
  EXPECT_EQ(read->columns[4].kind, ColumnKind::kInteger);
  ASSERT_EQ(read->rows.size(), 2u);
  EXPECT_EQ(read->rows[0].line, 3u);
  EXPECT_EQ(read->rows[1].line, 7u);
  const auto is = [&](std::size_t i, std::size_t line, ErrorCode code, const char* detail) {
    const LineProblem& problem = read->problems[i];
    EXPECT_TRUE(problem.line == line && problem.code == code && problem.detail == detail) << problem.line;
  };
  ASSERT_EQ(read->problems.size(), 4u);
  is(0, 2, errors::kClaimsCsvLine, "");
  is(1, 5, errors::kClaimsCsvValue, "/n");
  is(2, 6, errors::kKeyCoordinate, "");
  is(3, 8, errors::kClaimsCsvLine, "");
}

}  // namespace
}  // namespace symbolon::sdjwt
