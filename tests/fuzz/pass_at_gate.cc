#include "tests/fuzz/pass_at_gate.h"

#include <array>
#include <optional>

#include "tests/fuzz/gate_world.h"

namespace symbolon::fuzz {
namespace {

constexpr std::size_t kGuests = 3;
constexpr std::size_t kKeys = 4;
constexpr std::size_t kStepBytes = 4;
constexpr std::size_t kStepsMax = 64;

// What the gate should know of one guest.
struct Guest {
  enum class Place { kNeverInside, kInside, kOutside };

  std::optional<std::size_t> key;
  bool was_replaced = false;
  Place place = Place::kNeverInside;
  std::uint32_t last_slot = 0;
};

struct Showing {
  std::size_t key;
  std::uint32_t slot;
  bool is_exit;
  bool is_paper;
};

bool may_change_device(const Guest& guest) {
  return guest.place == Guest::Place::kNeverInside && !guest.was_replaced;
}

// The rules once more, in the order of a person at the door.
bool may_pass(const Guest& guest, const Showing& showing, std::uint32_t slot_now) {
  if (guest.key != showing.key) return false;
  if (showing.is_exit) {
    if (guest.place != Guest::Place::kInside) return false;
  } else {
    if (guest.place == Guest::Place::kInside) return false;
    if (guest.place == Guest::Place::kOutside && showing.is_paper) return false;
  }
  if (showing.is_paper) return showing.slot == 0;
  return showing.slot + 1 >= slot_now && showing.slot <= slot_now + 1 && showing.slot > guest.last_slot;
}

void pass_through(Guest& guest, const Showing& showing) {
  guest.place = showing.is_exit ? Guest::Place::kOutside : Guest::Place::kInside;
  if (!showing.is_paper) guest.last_slot = showing.slot;
}

class Evening {
 public:
  // Guests that nobody knew before: the gate lives longer than one story.
  Evening(GateWorld& world, std::uint32_t number) : world_(world), number_(number) {}

  void step(ByteView bytes) {
    const std::size_t guest = bytes[0] / 4 % kGuests;
    const std::size_t key = bytes[1] % kKeys;
    switch (bytes[0] % 4) {
      case 0:
        check_in(guest, key);
        break;
      case 1:
        world_.clock.advance(std::chrono::seconds(bytes[1] % 32));
        break;
      default:
        show(guest, {.key = key,
                     .slot = slot_shown(bytes[2], (bytes[3] & pass::kFlagPaper) != 0),
                     .is_exit = (bytes[3] & pass::kFlagExit) != 0,
                     .is_paper = (bytes[3] & pass::kFlagPaper) != 0});
    }
  }

 private:
  static const crypto::Ed25519KeyPair& key_of(std::size_t number) {
    static const std::array<crypto::Ed25519KeyPair, kKeys> kPairs = {key_pair(10), key_pair(11), key_pair(12),
                                                                     key_pair(13)};
    return kPairs[number];
  }
  Hash256 nullifier_of(std::size_t guest) const {
    Hash256 nullifier = {static_cast<std::uint8_t>(1 + guest)};
    for (std::size_t i = 0; i < 4; ++i) nullifier[1 + i] = static_cast<std::uint8_t>(number_ >> (8 * i));
    return nullifier;
  }
  std::uint32_t slot_now() const { return pass::slot_of(world_.gate->unix_seconds().value()); }
  // Around the present one; paper has none, and where it has one it is no pass.
  std::uint32_t slot_shown(std::uint8_t byte, bool is_paper) const {
    if (is_paper) return byte < 128 ? 0 : byte;
    return slot_now() + byte - 3 - (byte >= 64 ? 64 : 0);
  }

  void check_in(std::size_t number, std::size_t key) {
    Guest& guest = guests_[number];
    const bool is_same = guest.key == key;
    const bool is_allowed = !guest.key || is_same || may_change_device(guest);
    const bool is_done = world_.gate
                             ->enrol({.nullifier = nullifier_of(number), .holder_key = key_of(key).public_key()}, 1)
                             .has_value();
    CHECK(is_done == is_allowed, "a holder key is replaced once, before the first entry");
    if (!is_allowed || is_same) return;
    guest.was_replaced = guest.key.has_value();
    guest.key = key;
  }

  void show(std::size_t number, const Showing& showing) {
    Guest& guest = guests_[number];
    const auto flags = static_cast<std::uint8_t>((showing.is_exit ? pass::kFlagExit : 0) |
                                                 (showing.is_paper ? pass::kFlagPaper : 0));
    const std::string text = pass::sign_token({.event_id = kEvent,
                                               .group = 1,
                                               .pass_id = pass::pass_id_of(kEvent, nullifier_of(number)),
                                               .slot = showing.slot,
                                               .flags = flags},
                                              key_of(showing.key));
    const bool is_expected = may_pass(guest, showing, slot_now());
    const Result<gate::Answer> answer = world_.gate->admit({.text = text});
    CHECK(answer.has_value(), "the gate is in order");
    const gate::Verdict wanted = showing.is_exit ? gate::Verdict::kExitRecorded : gate::Verdict::kValid;
    CHECK((answer->verdict == wanted) == is_expected, "who may pass does, and nobody else");
    CHECK(gate::admits(answer->verdict) == (is_expected && !showing.is_exit), "the door opens for entries only");
    if (is_expected) pass_through(guest, showing);
  }

  GateWorld& world_;
  const std::uint32_t number_;
  std::array<Guest, kGuests> guests_;
};

}  // namespace

void fuzz_pass_at_gate(ByteView steps) {
  constexpr std::uint32_t kStoriesPerGate = 4096;  // its ledger grows
  static std::unique_ptr<GateWorld> world;
  static std::uint32_t stories = 0;
  if (stories++ % kStoriesPerGate == 0) {
    world = std::make_unique<GateWorld>(gate::GatePolicy{
        .event_id = kEvent, .accepts = {}, .day_keys = {}, .allows_paper = true, .allows_reentry = true});
  }
  Evening evening(*world, stories);
  for (std::size_t i = 0; i + kStepBytes <= steps.size() && i / kStepBytes < kStepsMax; i += kStepBytes) {
    evening.step(steps.subspan(i, kStepBytes));
  }
}

}  // namespace symbolon::fuzz
