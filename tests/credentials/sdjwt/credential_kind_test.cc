// What issuers are told before they sign: claims in a form that no statement reads, and claims that are missing.

#include "credentials/sdjwt/credential_kind.h"

#include <gtest/gtest.h>

#include "credentials/sdjwt/errors.h"
#include "tests/support/result_matchers.h"

namespace symbolon::sdjwt {
namespace {

ClaimsTable checked(CredentialKind kind, const std::string& columns, const std::string& cells) {
  const std::string holder =
      "P-256,TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc,ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ,";
  auto table = check_claims_csv("holder_crv,holder_x,holder_y," + columns + "\n" + holder + cells + "\n");
  EXPECT_OK(table);
  check_known_claims(kind, *table);
  return *table;
}

TEST(CredentialKind, TakesWhatStatementsRead) {
  const ClaimsTable kyc = checked(CredentialKind::kKyc, "birthdate,address.country,kyc_level:int,nickname",
                                  "1996-02-29,AT,3,anything");
  EXPECT_EQ(kyc.rows.size(), 1u);
  EXPECT_TRUE(kyc.problems.empty());
  const ClaimsTable credit = checked(CredentialKind::kCredit, "as_of,score:int,features.age:int", "2026-11-01,700,44");
  EXPECT_EQ(credit.rows.size(), 1u);
  EXPECT_TRUE(is_known_claim(CredentialKind::kCredit, "/features/age"));
  EXPECT_FALSE(is_known_claim(CredentialKind::kKyc, "/nickname"));
}

TEST(CredentialKind, NamesTheClaimThatNobodyCouldProve) {
  const auto refused = [](CredentialKind kind, const char* column, const char* cell, ErrorCode code,
                          const char* claim) {
    const ClaimsTable table = checked(kind, column, cell);
    EXPECT_TRUE(table.rows.empty());
    ASSERT_EQ(table.problems.size(), 1u);
    EXPECT_TRUE(table.problems[0].code == code) << column;
    EXPECT_EQ(table.problems[0].line, 2u);
    EXPECT_EQ(table.problems[0].detail, claim);
  };
  refused(CredentialKind::kKyc, "birthdate", "29.02.1996", errors::kClaimForm, "/birthdate");
  refused(CredentialKind::kKyc, "birthdate", "1995-02-29", errors::kClaimForm, "/birthdate");
  refused(CredentialKind::kKyc, "address.country", "at", errors::kClaimForm, "/address/country");
  refused(CredentialKind::kKyc, "kyc_level", "3", errors::kClaimForm, "/kyc_level");
  refused(CredentialKind::kCredit, "score:int", "700", errors::kClaimNeeded, "/as_of");
  refused(CredentialKind::kCredit, "as_of,model", "2026-11-01,short", errors::kClaimForm, "/model");
  refused(CredentialKind::kCredit, "as_of,features.age", "2026-11-01,44", errors::kClaimForm, "/features/age");
}

}  // namespace
}  // namespace symbolon::sdjwt
