// The encoding of a vault's contents: there and back, and that nothing else is taken for contents.

#include "credentials/wallet/contents.h"

#include <string>

#include "credentials/wallet/errors.h"
#include "tests/credentials/wallet/vault_samples.h"
#include "tests/support/result_matchers.h"

namespace symbolon::wallet {
namespace {

using testing::sample_contents;

SecretBytes encoded(const VaultContents& contents) {
  Result<SecretBytes> bytes = encode_contents(contents);
  CHECK(bytes.has_value(), "the sample can be encoded");
  return std::move(bytes).value();
}

TEST(Contents, ThereAndBack) {
  const SecretBytes bytes = encoded(sample_contents());
  const Result<VaultContents> back = decode_contents(bytes);
  ASSERT_OK(back);
  EXPECT_TRUE(encoded(*back) == bytes);
  EXPECT_EQ(back->keys[1].label, "cnf");
  EXPECT_EQ(back->keys[1].curve, KeyCurve::kP256);
  EXPECT_EQ(back->keys[1].origin, KeyOrigin::kHex);
  EXPECT_TRUE(back->keys[1].secret == testing::filled_secret(2));
  EXPECT_EQ(back->tickets[0].holders, 4812u);
  EXPECT_EQ(back->tickets[0].grant, Bytes(kGrantBytes, 8));
  EXPECT_EQ(back->tickets[0].clock_offset, -3);
  EXPECT_EQ(back->history[0].threshold, "680");
  EXPECT_EQ(back->documents[0].kind, "scorecard");
  EXPECT_TRUE(back->documents[0].content == testing::secret("points"));
}

TEST(Contents, SizeTellsLittle) {
  VaultContents contents;
  const std::size_t empty = encoded(contents).size();
  contents.keys.push_back(testing::sample_key("a", 1));
  EXPECT_EQ(encoded(contents).size(), empty);
  EXPECT_EQ(empty, 4096u);
}

TEST(Contents, EveryTruncationIsRefused) {
  const SecretBytes bytes = encoded(sample_contents());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_ERROR(decode_contents(SecretBytes::copy_of(bytes.view().first(size))), errors::kVaultContents) << size;
  }
}

TEST(Contents, WhatTheEncoderDoesNotWriteIsRefused) {
  const auto refused = [](auto change) {
    VaultContents contents = sample_contents();
    change(contents);
    return decode_contents(encoded(contents));
  };
  EXPECT_ERROR(refused([](VaultContents& c) { c.keys[0].label = "cnf"; }), errors::kVaultContents);
  EXPECT_ERROR(refused([](VaultContents& c) { c.keys[0].label = "a b"; }), errors::kVaultContents);
  EXPECT_ERROR(refused([](VaultContents& c) { c.keys[0].curve = KeyCurve{3}; }), errors::kVaultContents);
  EXPECT_ERROR(refused([](VaultContents& c) { c.keys[0].origin = KeyOrigin{0}; }), errors::kVaultContents);
  EXPECT_ERROR(refused([](VaultContents& c) { c.tickets[0].claim_secret = SecretBytes(31); }), errors::kVaultContents);
  EXPECT_ERROR(refused([](VaultContents& c) { c.tickets[0].kind = TicketKind::kAddressLeaf; }), errors::kVaultContents);
  EXPECT_ERROR(refused([](VaultContents& c) { c.tickets[0].grant.pop_back(); }), errors::kVaultContents);
  EXPECT_ERROR(refused([](VaultContents& c) { c.credentials[0].key_label = "/"; }), errors::kVaultContents);
  EXPECT_ERROR(refused([](VaultContents& c) { c.documents[0].kind = ""; }), errors::kVaultContents);

  SecretBytes padded(2 * 4096);
  const SecretBytes bytes = encoded(VaultContents());
  std::copy(bytes.view().begin(), bytes.view().end(), padded.span().begin());
  EXPECT_ERROR(decode_contents(padded), errors::kVaultContents);
  SecretBytes not_zero = SecretBytes::copy_of(bytes.view());
  not_zero.span().back() = 1;
  EXPECT_ERROR(decode_contents(not_zero), errors::kVaultContents);
  SecretBytes count = SecretBytes::copy_of(bytes.view());
  count.span()[4 + 32 + 3] = 0x80;
  EXPECT_ERROR(decode_contents(count), errors::kVaultContents);
  SecretBytes version = SecretBytes::copy_of(bytes.view());
  for (const std::uint8_t other : {std::uint8_t{1}, std::uint8_t{3}}) {
    version.span()[0] = other;
    EXPECT_ERROR(decode_contents(version), errors::kVaultVersion);
  }
}

TEST(Contents, BoundsAreChecked) {
  const auto full = [](auto change) {
    VaultContents contents = sample_contents();
    change(contents);
    return encode_contents(contents);
  };
  EXPECT_ERROR(full([](VaultContents& c) { c.history.resize(kHistoryMax + 1); }), errors::kVaultFull);
  EXPECT_ERROR(full([](VaultContents& c) { c.history[0].statement.resize(kItemBytesMax + 1); }), errors::kVaultFull);
  EXPECT_ERROR(full([](VaultContents& c) { c.keys.resize(kItemsMax + 1); }), errors::kVaultFull);
  EXPECT_ERROR(full([](VaultContents& c) { c.tickets[0].evidence.resize(kItemBytesMax + 1); }), errors::kVaultFull);
  EXPECT_ERROR(full([](VaultContents& c) { c.credentials[0].token = SecretBytes(kItemBytesMax + 1); }),
               errors::kVaultFull);
  EXPECT_ERROR(full([](VaultContents& c) { c.documents[0].content = SecretBytes(kItemBytesMax + 1); }),
               errors::kVaultFull);
  EXPECT_ERROR(full([](VaultContents& c) {
                 c.credentials.resize(17);
                 for (auto& credential : c.credentials) credential.token = SecretBytes(kItemBytesMax);
               }),
               errors::kVaultFull);
}

TEST(Label, OnlyPlainNames) {
  EXPECT_OK(check_label("Main-key_2.old"));
  EXPECT_OK(check_label(std::string(64, 'a')));
  for (const std::string& label : {std::string(), std::string(65, 'a'), std::string("a b"), std::string("a/b"),
                                   std::string("\xc3\xa9"), std::string("a\n")}) {
    EXPECT_ERROR(check_label(label), errors::kLabelInvalid);
  }
}

}  // namespace
}  // namespace symbolon::wallet
