// The hashes that guests and hosts share, against core/crypto: streams of any cut, tagged hashes, tree nodes, the hash
// of parameters, and what a ticket is made of.

#include <gtest/gtest.h>

#include <cstring>
#include <numeric>

#include "core/base/bytes.h"
#include "core/crypto/hash.h"
#include "credentials/statement/parameters.h"
#include "credentials/statement/ticket.h"

namespace symbolon::statement {
namespace {

Digest digest_of(std::uint8_t seed) {
  Digest out;
  std::iota(out.begin(), out.end(), seed);
  return out;
}

TEST(PublicHeader, LiesInMemoryAsOnTheWire) {
  PublicHeader header = {.statement_id = "ticket"_statement,
                         .audience = digest_of(1),
                         .parameters = digest_of(2),
                         .holder_key = digest_of(3),
                         .nullifier = digest_of(4)};
  ByteArray<kPublicHeaderSize> bytes;
  std::memcpy(bytes.data(), &header, sizeof header);
  EXPECT_EQ(to_hex(ByteView(bytes).first(12)), "010000007469636b65740000");
  EXPECT_EQ(bytes[31], 0);
  EXPECT_EQ(bytes[32], 1);
  EXPECT_EQ(bytes[64], 2);
  EXPECT_EQ(bytes[96], 3);
  EXPECT_EQ(bytes[128], 4);
  EXPECT_EQ(make_statement_id("ticket"), "ticket"_statement);
}

TEST(Sha256Stream, EqualsSha256ForEverySizeAndCut) {
  Bytes message(200);
  std::iota(message.begin(), message.end(), std::uint8_t{7});
  for (std::size_t size = 0; size <= message.size(); ++size) {
    const ByteView all = ByteView(message).first(size);
    for (const std::size_t cut : {std::size_t{0}, size / 3, size / 2, size}) {
      Sha256Stream stream;
      stream.update(all.first(cut));
      stream.update(all.subspan(cut));
      EXPECT_EQ(stream.finish(), crypto::sha256(all)) << size << " " << cut;
    }
  }
}

TEST(TaggedHash, EqualsTheOneOfCrypto) {
  const Digest a = digest_of(9);
  const Digest b = digest_of(77);
  EXPECT_EQ(tagged_hash<"symbolon/test">(a, b), crypto::tagged_hash("symbolon/test", {a, b}));
  EXPECT_EQ(tagged_hash<"">(), crypto::tagged_hash("", {}));
  EXPECT_NE(tagged_hash<"symbolon/test">(a, b), tagged_hash<"symbolon/tesu">(a, b));
}

TEST(MerkleNode, IsOneCompressionFromTheTag) {
  const Digest tag = crypto::sha256(as_bytes("symbolon/ticket/node/v1"));
  Sha256State state;
  for (std::size_t i = 0; i < 8; ++i) state[i] = guest::load_big_endian(tag.data() + 4 * i);
  const Digest left = digest_of(1);
  const Digest right = digest_of(2);
  std::array<std::uint32_t, 16> block;
  for (std::size_t i = 0; i < 8; ++i) block[i] = guest::load_big_endian(left.data() + 4 * i);
  for (std::size_t i = 0; i < 8; ++i) block[8 + i] = guest::load_big_endian(right.data() + 4 * i);
  guest::sha256_compress_software(state.data(), block.data());
  const Digest node = ticket_node(left, right);
  for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(guest::load_big_endian(node.data() + 4 * i), state[i]);
  EXPECT_NE(node, ticket_node(right, left));
}

TEST(MerkleNode, PathBitsSayWhichSideTheSiblingIsOn) {
  const std::array<Digest, 2> siblings = {digest_of(10), digest_of(20)};
  const Digest leaf = digest_of(1);
  const auto root = [&](std::uint32_t index) {
    return merkle_root_from_path<"symbolon/ticket/node/v1">(leaf, index, siblings);
  };
  EXPECT_EQ(root(0), ticket_node(ticket_node(leaf, siblings[0]), siblings[1]));
  EXPECT_EQ(root(1), ticket_node(ticket_node(siblings[0], leaf), siblings[1]));
  EXPECT_EQ(root(2), ticket_node(siblings[1], ticket_node(leaf, siblings[0])));
}

TEST(Parameters, AreHashedWithTheirSizes) {
  Bytes message;
  const auto append = [&message](ByteView bytes) { message.insert(message.end(), bytes.begin(), bytes.end()); };
  append(as_bytes("symbolon/parameters/v1"));
  append(as_bytes("kyc"));
  message.resize(message.size() + kStatementIdSize - 3);
  append(Bytes{4, 0, 0, 0, 18, 0, 0, 0});
  append(Bytes{8, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0});
  append(Bytes{0, 0, 0, 0});
  append(Bytes{2, 0, 0, 0, 'D', 'E'});
  const Digest hash =
      ParameterHasher("kyc"_statement).add_u32(18).add_u64(0x201).add_absent().add_bytes(as_bytes("DE")).finish();
  EXPECT_EQ(hash, crypto::sha256(message));
  EXPECT_EQ(to_hex(hash), "d9370ac5351f62c8333b71851393aacda5da6b04cb8df602bc480f513ed7f8f1");  // FORMATS.md
}

TEST(Parameters, DifferWhereverAFieldDoes) {
  const auto hash = [](const StatementId& id, ByteView first, ByteView second) {
    return ParameterHasher(id).add_bytes(first).add_bytes(second).finish();
  };
  const Digest base = hash("kyc"_statement, as_bytes("ab"), as_bytes("c"));
  EXPECT_NE(base, hash("kyd"_statement, as_bytes("ab"), as_bytes("c")));
  EXPECT_NE(base, hash("kyc"_statement, as_bytes("a"), as_bytes("bc")));
  EXPECT_NE(base, hash("kyc"_statement, as_bytes("abc"), as_bytes("")));
}

TEST(Ticket, HashesAreTheDocumentedOnes) {
  const TicketName name = {.chain = 1, .contract = {0xab}, .token = digest_of(3)};
  const Digest id = ticket_id(name);
  EXPECT_EQ(id, crypto::tagged_hash("symbolon/ticket/id/v1",
                                    {Bytes{1, 0, 0, 0, 0, 0, 0, 0}, ByteView(name.contract), name.token}));
  const Digest holder = address_holder(name.contract);
  EXPECT_EQ(holder[11], 0);
  EXPECT_EQ(holder[12], 0xab);
  EXPECT_EQ(leaf_hash({.ticket_id = id, .kind = LeafKind::kCommitment, .tier = 5, .holder = holder}),
            crypto::tagged_hash("symbolon/ticket/leaf/v1", {id, Bytes{2, 0, 0, 0, 5, 0, 0, 0}, holder}));
  const Digest scope = ticket_scope(digest_of(8), id);
  EXPECT_EQ(scope, crypto::tagged_hash("symbolon/ticket/scope/v1", {digest_of(8), id}));
  EXPECT_EQ(ticket_nullifier(digest_of(5), scope),
            crypto::tagged_hash("symbolon/ticket/nullifier/v1", {digest_of(5), scope}));
  EXPECT_EQ(event_id(digest_of(1), digest_of(2)),
            crypto::tagged_hash("symbolon/event/id/v1", {digest_of(1), digest_of(2)}));
  EXPECT_EQ(ticket_commitment(digest_of(1), digest_of(2), id),
            crypto::tagged_hash("symbolon/ticket/commitment/v1", {digest_of(1), digest_of(2), id}));
}

TEST(Ticket, SameSecretInTwoEventsOrForTwoTicketsGivesOtherNullifiers) {
  const Digest secret = digest_of(40);
  const auto nullifier = [&](std::uint8_t event, std::uint8_t token) {
    return ticket_nullifier(secret, ticket_scope(digest_of(event), ticket_id({.token = digest_of(token)})));
  };
  EXPECT_EQ(nullifier(1, 1), nullifier(1, 1));
  EXPECT_NE(nullifier(1, 1), nullifier(2, 1));
  EXPECT_NE(nullifier(1, 1), nullifier(1, 2));
}

}  // namespace
}  // namespace symbolon::statement
