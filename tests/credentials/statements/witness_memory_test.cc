// What answering a request leaves in memory: nothing of the credential or its holder's secret. A child process issues a
// credential and hands it over in masked form; this process proves with it as a wallet does, and is searched for every
// part of it: the token's text, the salts inside the disclosures, the secret.

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/codec.h"
#include "core/base/file.h"
#include "core/base/wiping_heap.h"
#include "core/crypto/random.h"
#include "credentials/sdjwt/issue.h"
#include "credentials/sdjwt/signing_key.h"
#include "credentials/statement/prove_statement.h"
#include "credentials/statements/registry.h"
#include "tests/credentials/sdjwt/parameter_bytes.h"
#include "tests/support/memory_search.h"
#include "tests/support/result_matchers.h"
#include "tests/support/temporary_directory.h"

namespace symbolon::statement {
namespace {

using symbolon::testing::holds_bytes;
using symbolon::testing::kMarkMask;
using symbolon::testing::unmask;

constexpr std::uint64_t kNow = 1795219200;  // 2026-11-21, midnight in UTC
constexpr char kType[] = "urn:symbolon:kyc:1";
constexpr std::size_t kWindow = 16;

// All but the issuer's key are masked.
struct Issued {
  Bytes token;
  Bytes secret;
  std::vector<Bytes> salts;
  Bytes issuer;
};

Bytes masked(ByteView plain) {
  Bytes out(plain.size());
  unmask(plain, out);
  return out;
}

// In the child: a credential with random secrets, written to `path`.
int issue_masked(const std::string& path) {
  auto secret = crypto::random_array<32>();
  secret[0] &= 0x7f;
  const auto create = [](const Hash256& from) {
    return sdjwt::SigningKey::create(sdjwt::Algorithm::kEs256, SecretArray<32>::copy_of(from));
  };
  const auto issuer = create(Hash256{1});
  const auto holder = create(secret);
  if (!issuer || !holder) return 1;
  const sdjwt::Json claims = {{"iat", kNow - 86400},       {"exp", kNow + 86400}, {"vct", kType},
                              {"birthdate", "1963-08-12"}, {"kyc_level", 3},      {"family_name", "Mustermann"}};
  const auto credential = sdjwt::issue_credential(
      *issuer, claims,
      {.key_id = {}, .holder = holder->public_key(), .disclosable = {"/birthdate", "/kyc_level", "/family_name"}});
  if (!credential) return 2;
  Writer out;
  const auto put = [&](ByteView bytes) {
    out.u32(static_cast<std::uint32_t>(bytes.size()));
    out.bytes(bytes);
  };
  put(masked(as_bytes(credential->text())));
  put(masked(secret));
  put(symbolon::testing::ParameterBytes().add_issuers({issuer->public_key()}).take());
  for (const std::string& disclosure : credential->disclosures) {
    const auto content = sdjwt::parse_encoded_json(disclosure);
    if (!content) return 3;
    put(masked(as_bytes((*content)[0].get<std::string>())));
  }
  return write_file_atomic(path, out.view(), {}) ? 0 : 4;
}

Issued issue_in_child() {
  const symbolon::testing::TemporaryDirectory directory;
  const std::string path = directory.file("issued");
  const pid_t child = fork();
  if (child == 0) _exit(issue_masked(path));
  int status = -1;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  const Result<Bytes> bytes = read_file(path, 1 << 20);
  EXPECT_OK(bytes);
  Reader in(*bytes);
  const auto get = [&] {
    const auto size = in.u32();
    EXPECT_OK(size);
    const auto view = in.bytes(*size);
    EXPECT_OK(view);
    return Bytes(view->begin(), view->end());
  };
  Issued issued{.token = get(), .secret = get(), .salts = {}, .issuer = {}};
  issued.issuer = get();
  while (in.remaining() > 0) issued.salts.push_back(get());
  return issued;
}

SecretBytes unmasked(ByteView bytes) {
  SecretBytes out(bytes.size());
  unmask(bytes, out.span());
  return out;
}

class WitnessMemory : public ::testing::Test {
 protected:
  // Proves with a witness that is gone when this returns.
  Result<prover::ProvenRun> prove(const ProveStatementOptions& options = {}, std::uint64_t at = kNow) const {
    wipe_freed_memory();  // as the programs do that prove
    const Pack& pack = **find_pack("kyc");
    const json::Json request = {{"at", at},
                                {"date", "2026-11-21"},
                                {"credential_type", kType},
                                {"issuers", {to_hex(issued_.issuer).substr(8)}},
                                {"age_min", 18},
                                {"level_min", 2},
                                {"document_valid", false}};
    TRY_ASSIGN(const ParameterValues parameters, ParameterValues::from_json(pack.manifest, request));
    Witness witness;
    witness.emplace("credential", unmasked(issued_.token));
    witness.emplace("holder", unmasked(issued_.secret));
    return prove_statement(pack, {.audience = {1}, .holder_key = {2}}, parameters, witness, options);
  }

  // Masked parts of the credential and the secret. The token's head says nothing.
  std::vector<Bytes> needles() const {
    std::vector<Bytes> needles = issued_.salts;
    needles.push_back(issued_.secret);
    needles.emplace_back(issued_.secret.rbegin(), issued_.secret.rend());
    for (std::size_t at = 64; at + kWindow <= issued_.token.size(); at += kWindow) {
      needles.emplace_back(issued_.token.begin() + static_cast<std::ptrdiff_t>(at),
                           issued_.token.begin() + static_cast<std::ptrdiff_t>(at + kWindow));
    }
    return needles;
  }
  bool is_part_in(ByteView bytes) const {
    for (const Bytes& needle : needles()) {
      if (holds_bytes(bytes, ByteView(needle).first(kWindow))) return true;
    }
    return false;
  }
  // Where a part of the credential is found in memory; empty where none is.
  std::string find_anywhere() const {
    const std::vector<Bytes> needles = this->needles();
    std::string found;
    symbolon::testing::any_writable_memory([&](const std::string& mapping, ByteView memory) {
      for (std::size_t i = 0; i < needles.size(); ++i) {
        if (!holds_bytes(memory, ByteView(needles[i]).first(kWindow))) continue;
        found = "needle " + std::to_string(i) + " of " + std::to_string(needles.size()) + " in " + mapping;
        return true;
      }
      return false;
    });
    return found;
  }

  const Issued issued_ = issue_in_child();
};

// A process that dies in the middle of a proof, though it may write core dumps of any size. The first test of this
// file: the child of a process that has proved lacks its worker threads.
TEST_F(WitnessMemory, ACrashWhileProvingLeavesNoCoreDump) {
  const symbolon::testing::TemporaryDirectory directory;
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_CORE, &limit);
    if (chdir(directory.file("").c_str()) != 0) _exit(1);
    static_cast<void>(prove({.hooks = {.on_phase = [&](prover::ProvePhase phase) {
                               if (phase == prover::ProvePhase::kQuotient) std::abort();
                             }}}));
    _exit(2);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(WTERMSIG(status), SIGABRT);
  EXPECT_FALSE(WCOREDUMP(status));
  EXPECT_TRUE(directory.names().empty());
}

TEST_F(WitnessMemory, AProofLeavesNothingOfTheCredential) {
  std::string during;
  ::testing::internal::CaptureStdout();
  ::testing::internal::CaptureStderr();
  const auto proven = prove({.hooks = {.on_phase = [&](prover::ProvePhase phase) {
                               if (phase == prover::ProvePhase::kMain) during = find_anywhere();
                             }}});
  const std::string output = ::testing::internal::GetCapturedStdout() + ::testing::internal::GetCapturedStderr();
  ASSERT_OK(proven);
  EXPECT_NE(during, "");
  EXPECT_EQ(find_anywhere(), "");
  EXPECT_FALSE(is_part_in(proven->proof_file));
  EXPECT_FALSE(is_part_in(as_bytes(output)));
}

TEST_F(WitnessMemory, ACancelledProofLeavesNothingOfTheCredential) {
  std::stop_source cancel;
  const auto cancelled = prove({.hooks = {.on_phase =
                                              [&](prover::ProvePhase phase) {
                                                if (phase == prover::ProvePhase::kQuotient) cancel.request_stop();
                                              },
                                          .stop = cancel.get_token()}});
  EXPECT_ERROR(cancelled, ErrorCode::kCancelled);
  ASSERT_FALSE(cancelled);
  EXPECT_EQ(find_anywhere(), "");
  EXPECT_FALSE(is_part_in(as_bytes(cancelled.error().message())));
}

// Refused before the guest runs: the credential has expired by then.
TEST_F(WitnessMemory, ARefusalLeavesNothingOfTheCredential) {
  const auto refused = prove({}, kNow + 90'000);
  ASSERT_FALSE(refused);
  EXPECT_EQ(find_anywhere(), "");
  EXPECT_FALSE(is_part_in(as_bytes(refused.error().message())));
}

}  // namespace
}  // namespace symbolon::statement
