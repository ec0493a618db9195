// The application is killed in the middle of saving, of proving and of admitting, and comes back with everything that
// it had said is done.

#include <gtest/gtest.h>

#include <QDir>
#include <QProcess>
#include <QTest>
#include <algorithm>

#include "app/samples/vault.h"
#include "core/base/file.h"
#include "credentials/event/event_file.h"
#include "credentials/gate/store.h"
#include "tests/support/result_matchers.h"

namespace symbolon::testing {
namespace {

constexpr int kStartMs = 60'000;
constexpr int kRounds = 3;

struct Death {
  QString folder;
  QStringList done;  // what it had said
};

// Lets it work until it has said `lines` things, then kills it (SIGKILL) in whatever it does next.
Death kill_while(const char* what, int lines) {
  QProcess victim;
  victim.start(SYMBOLON_VICTIM, {what});
  QByteArray output;
  while (output.count('\n') < lines + 1) {
    CHECK(victim.waitForReadyRead(kStartMs), "the victim works");
    output += victim.readAllStandardOutput();
  }
  victim.kill();
  victim.waitForFinished();
  output += victim.readAllStandardOutput();
  // A line that was cut off was not said.
  output.truncate(output.lastIndexOf('\n'));
  Death death{.folder = {}, .done = QString::fromLatin1(output).split('\n')};
  death.folder = death.done.takeFirst();
  return death;
}

Result<wallet::Vault> open_vault(const QString& folder) {
  return wallet::Vault::open((folder + "/wallet.vault").toStdString(),
                             SecretBytes::copy_of(as_bytes(samples::kPassphrase)), wallet::VaultAccess::kWrite);
}

TEST(Kill, WhileSaving) {
  for (int round = 1; round <= kRounds; ++round) {
    const Death death = kill_while("saving", 7 * round);
    const Result<wallet::Vault> vault = open_vault(death.folder);
    ASSERT_OK(vault);
    // The sample vault has three keys of its own; one more may have been saved and not said yet.
    const std::size_t added = vault->contents().keys.size() - 3;
    const auto said = static_cast<std::size_t>(death.done.size());
    EXPECT_GE(added, said);
    EXPECT_LE(added, said + 1);
    EXPECT_EQ(vault->contents().tickets.size(), 1u);
    QDir(death.folder).removeRecursively();
  }
}

TEST(Kill, WhileProving) {
  const Death death = kill_while("proving", 1);
  Result<wallet::Vault> vault = open_vault(death.folder);
  ASSERT_OK(vault);
  EXPECT_EQ(vault->contents().tickets.size(), 1u);
  EXPECT_EQ(vault->contents().credentials.size(), 2u);
  EXPECT_OK(vault->save()) << "no lock is left behind";
  QDir(death.folder).removeRecursively();
}

TEST(Kill, WhileAdmitting) {
  for (int round = 1; round <= kRounds; ++round) {
    const Death death = kill_while("admitting", 7 * round);
    const Result<Bytes> file = read_file((death.folder + "/winter-concert.event.json").toStdString(), 1 << 20);
    ASSERT_OK(file);
    const Result<event::Event> event = event::parse_event_file(*file);
    ASSERT_OK(event);
    const std::string ledger =
        death.folder.toStdString() + "/" + to_hex(ByteView(event->core.event_id()).first(8)) + ".ledger";
    Result<gate::Store> store = gate::open_store(ledger, event->core.event_id());
    ASSERT_OK(store);
    const Result<std::vector<gate::StoredPass>> passes = store->ledger->passes();
    ASSERT_OK(passes);
    const auto said = static_cast<std::size_t>(death.done.size());
    EXPECT_GE(passes->size(), said);
    EXPECT_LE(passes->size(), said + 1);
    for (const QString& id : death.done) {
      const Result<Bytes> bytes = from_hex_vartime(id.toStdString());
      ASSERT_OK(bytes);
      pass::PassId pass_id{};
      std::ranges::copy(*bytes, pass_id.begin());
      const gate::PassKey key = store->key.pass_key(pass_id);
      const bool is_kept = std::ranges::any_of(*passes, [&](const auto& stored) { return stored.key == key; });
      EXPECT_TRUE(is_kept) << id.toStdString();
    }
    QDir(death.folder).removeRecursively();
  }
}

}  // namespace
}  // namespace symbolon::testing
