// What the organizer's desk learns from a gate's server, and everything that keeps it from asking the wrong one.

#include "credentials/gate/http/counts_client.h"

#include <gtest/gtest.h>

#include "core/base/file.h"
#include "core/crypto/tls.h"
#include "credentials/gate/http/errors.h"
#include "tests/credentials/gate/http/server_fixture.h"
#include "tests/support/result_matchers.h"
#include "tests/support/temporary_directory.h"

namespace symbolon::gate::http {
namespace {

class CountsClient : public ServerTest {
 protected:
  CountsSource source(const char* scheme, const std::string& token) const {
    return {.url = std::string(scheme) + "://127.0.0.1:" + std::to_string(server_->port()) + "/",
            .token = SecretBytes::copy_of(as_bytes(token)),
            .certificate = {}};
  }
};

TEST_F(CountsClient, ReadsTheNumbers) {
  start(test_policy(), Transport::kPlain);
  const auto live = fetch_counts(source("http", organizer_token_));
  ASSERT_OK(live);
  EXPECT_EQ(live->counts.inside, 0u);
  ASSERT_TRUE(live->latency.has_value());
  EXPECT_EQ(live->latency->samples, 0u);
}

TEST_F(CountsClient, NeedsATokenOfTheRightRole) {
  start(test_policy(), Transport::kPlain);
  const auto unknown = fetch_counts(source("http", "UNKNOWN"));
  EXPECT_ERROR(unknown, errors::kGateRefused);
  EXPECT_EQ(unknown.error().detail, "401");
  EXPECT_ERROR(fetch_counts(source("http", check_in_token_)), errors::kGateRefused);
}

TEST_F(CountsClient, TrustsNoUnknownCertificate) {
  start(test_policy(), Transport::kTls);
  EXPECT_ERROR(fetch_counts(source("https", organizer_token_)), errors::kGateNotReached);
}

TEST_F(CountsClient, TrustsTheCertificateThatItIsGiven) {
  const testing::TemporaryDirectory folder;
  start(test_policy(), Transport::kTls);
  CountsSource asked = source("https", organizer_token_);
  asked.certificate = folder.file("gate.pem");
  ASSERT_OK(write_file_atomic(asked.certificate, certificate_));
  EXPECT_OK(fetch_counts(asked));
}

TEST_F(CountsClient, SaysWhenNobodyAnswers) {
  start(test_policy(), Transport::kPlain);
  const CountsSource asked = source("http", organizer_token_);
  stop();
  server_.reset();
  EXPECT_ERROR(fetch_counts(asked), errors::kGateNotReached);
}

TEST(CountsUrl, IsAnAddressThatATokenMayGoTo) {
  for (const char* url : {"", "gate.example", "ftp://127.0.0.1", "https://", "https://:443", "https://user@a.example",
                          "https://gate.example/path", "http://gate.example", "http://127.0.0.1.example"}) {
    EXPECT_ERROR(fetch_counts({.url = url, .token = SecretBytes(1), .certificate = {}}),
                 errors::kGateUrl) << url;
  }
}

}  // namespace
}  // namespace symbolon::gate::http
