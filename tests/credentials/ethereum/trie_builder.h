// Builds Merkle-Patricia tries (Ethereum yellow paper, appendix D) over keys of 32 bytes, with proofs: the other side
// of credentials/ethereum/trie.h, for tests.

#ifndef SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_TRIE_BUILDER_H_
#define SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_TRIE_BUILDER_H_

#include <map>
#include <vector>

#include "core/base/bytes.h"
#include "credentials/ethereum/trie.h"

namespace symbolon::ethereum::testing {

using TrieContents = std::map<Word, Bytes>;

struct BuiltProof {
  Word root = {};
  std::vector<Bytes> nodes;

  std::vector<RlpBytes> views() const { return {nodes.begin(), nodes.end()}; }
};

// A path in hex-prefix encoding.
Bytes hex_prefix(const std::vector<std::uint8_t>& nibbles, bool is_leaf);

// The root of a trie that is not empty, and the nodes on the way to a key, which may be absent.
BuiltProof build_proof(const TrieContents& contents, const Word& key);

// A proof of `node_count` nodes in a trie of which only one path exists: full branches with hashes of nothing beside
// the path, and a leaf. As long and as large as proofs of chains with many accounts.
BuiltProof make_deep_proof(const Word& key, const Bytes& value, std::size_t node_count);

}  // namespace symbolon::ethereum::testing

#endif  // SYMBOLON_TESTS_CREDENTIALS_ETHEREUM_TRIE_BUILDER_H_
