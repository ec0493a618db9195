#include <algorithm>
#include <bit>
#include <cstring>

#include "core/crypto/hash.h"
#include "core/crypto/secp256k1.h"
#include "credentials/statement/statement.h"
#include "credentials/statements/ticket/errors.h"
#include "credentials/statements/ticket/layout.h"

namespace symbolon::statement {
namespace {

constexpr char kWhere[] = "statement.ticket";

// What leaf_hash takes as holder; with core/crypto, which is constant-time and wipes.
Result<Digest> holder_of(LeafKind kind, ByteView secret, const Digest& registration, const Digest& ticket) {
  const Error out_of_range{.code = errors::kTicketSecretRange, .where = kWhere};
  if (kind == LeafKind::kCommitment) {
    if (equal_constant_time(secret, Digest{})) return out_of_range;
    return crypto::tagged_hash("symbolon/ticket/commitment/v1", {secret, registration, ticket});
  }
  const auto key = crypto::Secp256k1SecretKey::create(SecretArray<32>::copy_of(secret.first<32>()));
  if (!key) return out_of_range;
  const Hash256 digest = crypto::keccak256(ByteView(key->public_key().uncompressed()).subspan(1));
  EvmAddress address;
  std::copy(digest.begin() + 12, digest.end(), address.begin());
  return address_holder(address);
}

class TicketStatement final : public Statement {
 public:
  Result<SecretBytes> make_input(const Purpose& purpose, const ParameterValues& parameters,
                                 const Witness& witness) const override {
    TRY_ASSIGN(const ByteView secret, find_witness(witness, "secret", 32));
    TRY_ASSIGN(const ByteView place_bytes, find_witness(witness, "place", sizeof(TicketPlace)));
    TicketPlace place;
    std::memcpy(&place, place_bytes.data(), sizeof place);
    const auto kind = static_cast<LeafKind>(place.kind);
    if (place.leaf_index >> kTicketTreeDepth != 0 || (kind != LeafKind::kAddress && kind != LeafKind::kCommitment)) {
      return Error{.code = errors::kTicketPlaceInvalid, .where = kWhere};
    }
    const Digest registration = parameters.digest("registration");
    TRY_ASSIGN(const Digest holder, holder_of(kind, secret, registration, place.ticket_id));
    const TicketLeaf leaf = {.ticket_id = place.ticket_id, .kind = kind, .tier = place.tier, .holder = holder};
    const Digest root = ticket_root(leaf, place.leaf_index, place.siblings);
    if (root != parameters.digest("root") || event_id(registration, root) != purpose.audience) {
      return Error{.code = errors::kTicketNotHeld, .where = kWhere};
    }
    SecretBytes body(sizeof(ticket::Input));
    auto* const input = new (body.span().data()) ticket::Input{.holder_key = purpose.holder_key,
                                                               .registration_id = registration,
                                                               .shows_tier = parameters.u32("shows_tier"),
                                                               .place = place};
    std::ranges::copy(secret, input->secret.begin());
    return body;
  }
};

}  // namespace

const Statement& ticket_statement() {
  static const TicketStatement kStatement;
  return kStatement;
}

}  // namespace symbolon::statement
