// The claim sets of the test data: issued, shown as each of them says, and read by the host and by the guest's reader.

#include <gtest/gtest.h>

#include "credentials/sdjwt/issue.h"
#include "credentials/sdjwt/present.h"
#include "credentials/sdjwt/verify.h"
#include "tests/credentials/sdjwt/credential_cases.h"
#include "tests/credentials/sdjwt/reader_guest.h"
#include "tests/credentials/sdjwt/specification.h"
#include "tests/support/result_matchers.h"
#include "tests/support/test_data.h"

namespace symbolon::sdjwt {
namespace {

constexpr std::uint64_t kNow = 1795219200;

// Without the order of members.
nlohmann::json unordered(const Json& json) { return nlohmann::json::parse(json.dump()); }

TEST(SdJwtSpecifications, AreReadAsTheySay) {
  const std::vector<std::string> names = testing::test_data_names("sd_jwt/specifications", ".yml");
  if (names.empty()) GTEST_SKIP() << testing::kNoTestData;
  EXPECT_GE(names.size(), 12u);
  const SigningKey issuer = SigningKey::random(Algorithm::kEs256);
  std::size_t disclosable_count = 0;
  for (const std::string& name : names) {
    SCOPED_TRACE(name);
    const auto specification = testing::read_specification(*testing::load_test_text("sd_jwt/specifications/" + name));
    disclosable_count += specification.disclosable.size();
    const auto issued =
        issue_credential(issuer, specification.claims, {.disclosable = specification.disclosable, .decoys = 0});
    ASSERT_OK(issued);
    EXPECT_EQ(issued->disclosures.size(), specification.disclosable.size());
    const VerifyOptions options = {.issuers = {{.key = issuer.public_key(), .id = {}}}, .at = kNow};
    const auto all = verify_sd_jwt(issued->text(), options);
    ASSERT_OK(all);
    EXPECT_EQ(unordered(all->claims), unordered(specification.claims));

    const auto shown = select_disclosures(*issued, specification.shown);
    ASSERT_OK(shown);
    const auto verified = verify_sd_jwt(shown->text(), options);
    ASSERT_OK(verified);
    EXPECT_EQ(unordered(verified->claims), unordered(specification.expected));

    for (const auto& [presented, claims] : {std::pair(*issued, all->claims), std::pair(*shown, verified->claims)}) {
      const auto cases = testing::innermost_claims(claims);
      const Bytes input = testing::credential_case(presented, issuer.public_key(), kNow, cases);
      const auto native = testing::ask_reader_natively(input).at(0);
      EXPECT_EQ(native.status, Status::kOk);
      EXPECT_EQ(native.size, cases.size());
#ifdef GUEST_SDJWT_READER_ELF
      const auto in_machine = testing::ask_reader_in_machine(GUEST_SDJWT_READER_ELF, input);
      ASSERT_OK(in_machine);
      EXPECT_EQ(in_machine->at(0).status, Status::kOk);
      EXPECT_EQ(in_machine->at(0).size, cases.size());
#endif
    }
  }
  EXPECT_GE(disclosable_count, 60u);
}

}  // namespace
}  // namespace symbolon::sdjwt
