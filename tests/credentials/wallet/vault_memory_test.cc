// Secrets in memory and in files: a child process makes a vault of marked secrets, uses them in every way that the
// wallet does, and closes it; then it looks through all of its readable memory, and the parent through all files. A
// mark that is found anywhere fails the test.
//
// The marks are random, and handed to the child and searched for in masked form, so that the test itself holds none.

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/crypto/p256.h"
#include "core/crypto/random.h"
#include "core/crypto/secp256k1.h"
#include "credentials/wallet/holder_key.h"
#include "credentials/wallet/vault.h"
#include "tests/credentials/wallet/vault_samples.h"
#include "tests/support/memory_search.h"
#include "tests/support/result_matchers.h"
#include "tests/support/temporary_directory.h"

namespace symbolon::wallet {
namespace {

using testing::kCheap;

using symbolon::testing::holds;
using symbolon::testing::kMarkMask;
using symbolon::testing::mapping_with;
using symbolon::testing::MaskedMark;
constexpr std::size_t kMarkBytes = std::tuple_size_v<MaskedMark>;

// Which secret the mark is, for the message.
struct Marks {
  MaskedMark key = crypto::random_array<kMarkBytes>();
  MaskedMark p256_key = crypto::random_array<kMarkBytes>();
  MaskedMark claim_secret = crypto::random_array<kMarkBytes>();
  MaskedMark credential = crypto::random_array<kMarkBytes>();
  MaskedMark passphrase = crypto::random_array<kMarkBytes>();

  std::vector<std::pair<const char*, const MaskedMark*>> all() const {
    return {{"key", &key},
            {"P-256 key", &p256_key},
            {"claim secret", &claim_secret},
            {"credential", &credential},
            {"passphrase", &passphrase}};
  }
};

SecretArray<32> unmasked(const MaskedMark& mark) {
  SecretArray<32> out;
  symbolon::testing::unmask(mark, out.span());
  return out;
}
SecretBytes unmasked_bytes(const MaskedMark& mark) { return SecretBytes::copy_of(unmasked(mark).view()); }

// Everything that the wallet does with secrets.
Result<void> use_secrets(const Marks& marks, const std::string& path, const std::string& backup) {
  const SecretBytes passphrase = unmasked_bytes(marks.passphrase);
  {
    TRY_ASSIGN(Vault vault, Vault::create(path, passphrase, kCheap));
    StoredKey key = testing::sample_key("key", 0);
    key.secret = unmasked(marks.key);
    vault.contents().keys.push_back(std::move(key));
    StoredKey p256 = testing::sample_key("p256", 0);
    p256.curve = KeyCurve::kP256;
    p256.secret = unmasked(marks.p256_key);
    vault.contents().keys.push_back(std::move(p256));
    HeldTicket ticket;
    ticket.label = "ticket";
    ticket.kind = TicketKind::kCommitmentLeaf;
    ticket.claim_secret = unmasked_bytes(marks.claim_secret);
    vault.contents().tickets.push_back(std::move(ticket));
    HeldCredential credential;
    credential.label = "credential";
    credential.token = unmasked_bytes(marks.credential);
    vault.contents().credentials.push_back(std::move(credential));
    TRY(vault.save());
    TRY(vault.backup(backup, passphrase, kCheap));
    TRY(vault.change_passphrase(passphrase, kCheap));
    // The search would find what is there.
    if (mapping_with(marks.key).empty()) return ErrorCode::kSecretKeyInvalid;
  }
  TRY_ASSIGN(const Vault vault, Vault::open(path, passphrase, VaultAccess::kRead));
  const VaultContents& contents = vault.contents();
  TRY_ASSIGN(const auto key,
             crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(contents.keys[0].secret.view())));
  key.sign(Hash256{1});
  TRY(key.plus(contents.seed));
  key.public_key();
  TRY_ASSIGN(const auto p256, crypto::P256SecretKey::create(SecretArray<32>::copy_of(contents.keys[1].secret.view())));
  p256.sign(Hash256{1});
  holder_key(contents.seed, {.audience = {1}, .item = {2}}).sign(as_bytes("pass"));
  return {};
}

// Called in the child; 0 where nothing is found.
int search_child(const Marks& marks, const std::string& path, const std::string& backup) {
  const Result<void> used = use_secrets(marks, path, backup);
  if (!used) {
    std::fprintf(stderr, "%s\n", used.error().message().c_str());
    return 2;
  }
  int found = 0;
  for (const auto& [name, mark] : marks.all()) {
    const std::string mapping = mapping_with(*mark);
    if (mapping.empty()) continue;
    std::fprintf(stderr, "%s in %s\n", name, mapping.c_str());
    found = 1;
  }
  return found;
}

TEST(MarkedSecrets, AreInNoMemoryAndNoFileOnceTheVaultIsClosed) {
  const symbolon::testing::TemporaryDirectory directory;
  Marks marks;
  // A key's first byte stays below the order of either curve.
  marks.key[0] = marks.p256_key[0] = 0x11 ^ kMarkMask;
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) _exit(search_child(marks, directory.file("vault"), directory.file("backup")));
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);

  EXPECT_EQ(directory.names(), (std::vector<std::string>{".vault.lock", "backup", "vault"}));
  for (const std::string& name : directory.names()) {
    const Result<Bytes> content = read_file(directory.file(name), kVaultBytesMax);
    ASSERT_OK(content);
    for (const auto& [what, mark] : marks.all()) EXPECT_FALSE(holds(*content, *mark)) << what << " in " << name;
  }
}

}  // namespace
}  // namespace symbolon::wallet
