// The transcript: each input, its label, its type, its length and its place decide the challenge; challenges are what
// the framing in the header says, look uniform, and copies must be asked for.

#include "prover/transcript/transcript.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include "prover/transcript/transcript-inl.h"

namespace symbolon::prover {
namespace {

static_assert(!std::is_copy_constructible_v<NativeTranscript>);
static_assert(!std::is_copy_assignable_v<NativeTranscript>);
static_assert(std::is_nothrow_move_constructible_v<NativeTranscript>);

using Step = std::function<void(NativeTranscript&)>;
using Key = std::array<std::uint32_t, kExtensionDegree>;

KoalaBear element(std::uint32_t value) { return KoalaBear::from_u32(value); }

Ext extension(std::uint32_t first) {
  Ext value;
  for (std::uint32_t i = 0; i < kExtensionDegree; ++i) value.c[i] = element(first + i);
  return value;
}

Digest digest(std::uint32_t first) {
  Digest value;
  for (std::uint32_t i = 0; i < kDigestElements; ++i) value.elements[i] = element(first + i);
  return value;
}

Key key_of(const Ext& value) {
  Key key;
  for (std::size_t i = 0; i < key.size(); ++i) key[i] = value.c[i].to_u32();
  return key;
}

Key challenge_after(const std::vector<Step>& steps) {
  NativeTranscript transcript;
  for (const Step& step : steps) step(transcript);
  return key_of(transcript.challenge_ext("challenge"));
}

Step absorb_bases(std::vector<KoalaBear> values) {
  return [values](NativeTranscript& t) { t.absorb("values", std::span<const KoalaBear>(values)); };
}

TEST(Transcript, SameInputsGiveTheSameChallenge) {
  const std::vector<Step> steps{absorb_bases({element(1), element(2)}),
                                [](NativeTranscript& t) { t.absorb("root", digest(9)); }};
  EXPECT_EQ(challenge_after(steps), challenge_after(steps));
}

TEST(Transcript, EveryElementOfEveryInputMatters) {
  std::map<std::string, std::function<void(NativeTranscript&, std::size_t, std::uint32_t)>> inputs;
  std::map<std::string, std::size_t> sizes;
  const auto add = [&](const std::string& name, std::size_t size, auto absorb) {
    inputs[name] = absorb;
    sizes[name] = size;
  };
  // Each adds `change` to element `place` of its input.
  add("base", 1, [](NativeTranscript& t, std::size_t, std::uint32_t change) { t.absorb("x", element(7 + change)); });
  add("bases", 40, [](NativeTranscript& t, std::size_t place, std::uint32_t change) {
    std::vector<KoalaBear> values(40, element(7));
    values[place] += element(change);
    t.absorb("x", std::span<const KoalaBear>(values));
  });
  add("ext", kExtensionDegree, [](NativeTranscript& t, std::size_t place, std::uint32_t change) {
    Ext value = extension(3);
    value.c[place] += element(change);
    t.absorb("x", value);
  });
  add("exts", 7 * kExtensionDegree, [](NativeTranscript& t, std::size_t place, std::uint32_t change) {
    std::vector<Ext> values(7, extension(3));
    values[place / kExtensionDegree].c[place % kExtensionDegree] += element(change);
    t.absorb("x", std::span<const Ext>(values));
  });
  add("digest", kDigestElements, [](NativeTranscript& t, std::size_t place, std::uint32_t change) {
    Digest value = digest(3);
    value.elements[place] += element(change);
    t.absorb("x", value);
  });
  add("digests", 4 * kDigestElements, [](NativeTranscript& t, std::size_t place, std::uint32_t change) {
    std::vector<Digest> values(4, digest(3));
    values[place / kDigestElements].elements[place % kDigestElements] += element(change);
    t.absorb("x", std::span<const Digest>(values));
  });
  add("bytes", 50, [](NativeTranscript& t, std::size_t place, std::uint32_t change) {
    Bytes bytes(50, 0xa5);
    bytes[place] = static_cast<std::uint8_t>(bytes[place] ^ change);
    t.absorb("x", ByteView(bytes));
  });
  add("u64", 64, [](NativeTranscript& t, std::size_t place, std::uint32_t change) {
    t.absorb("x", std::uint64_t{0x0123456789abcdef} ^ (std::uint64_t{change} << place));
  });
  add("preset", 11, [](NativeTranscript& t, std::size_t place, std::uint32_t change) {
    Preset preset = kPresetStandardV1;
    std::uint32_t Preset::*const fields[] = {
        &Preset::version,         &Preset::log_blowup,        &Preset::query_count,     &Preset::fri_log_arity_max,
        &Preset::lookup_pow_bits, &Preset::batching_pow_bits, &Preset::commit_pow_bits, &Preset::query_pow_bits,
        &Preset::mask_rows,       &Preset::salt_elements,     &Preset::log_rows_max};
    preset.*fields[place] += change;
    t.absorb("x", preset);
  });
  for (const auto& [name, absorb] : inputs) {
    std::set<Key> seen{challenge_after({[&](NativeTranscript& t) { absorb(t, 0, 0); }})};
    for (std::size_t place = 0; place < sizes[name]; ++place) {
      const Key key = challenge_after({[&](NativeTranscript& t) { absorb(t, place, 1); }});
      EXPECT_TRUE(seen.insert(key).second) << name << " " << place;
    }
  }
}

TEST(Transcript, LabelsMatter) {
  std::set<Key> seen;
  const Step steps[] = {
      [](NativeTranscript& t) { t.absorb("a", element(1)); },
      [](NativeTranscript& t) { t.absorb("b", element(1)); },
      [](NativeTranscript& t) { t.absorb("ab", element(1)); },
      [](NativeTranscript& t) { t.absorb("abc", element(1)); },
      [](NativeTranscript& t) { t.absorb("abcd", element(1)); },
      [](NativeTranscript& t) { t.absorb("abce", element(1)); },
      [](NativeTranscript& t) { t.absorb("abcdefghijklmnopqrstuvwxyz0123", element(1)); },
      [](NativeTranscript& t) { t.absorb("abcdefghijklmnopqrstuvwxyz0124", element(1)); },
  };
  for (const Step& step : steps) EXPECT_TRUE(seen.insert(challenge_after({step})).second);

  NativeTranscript one;
  NativeTranscript other;
  EXPECT_NE(key_of(one.challenge_ext("alpha")), key_of(other.challenge_ext("beta")));
  NativeTranscript third;
  NativeTranscript fourth;
  EXPECT_NE(third.challenge_bits("alpha", 24), fourth.challenge_bits("beta", 24));
}

TEST(Transcript, TypesAreNotConfused) {
  // All of these carry the same field elements, or none.
  const std::vector<KoalaBear> zeros(kDigestElements);
  const std::vector<Ext> zero_exts(1);
  const std::vector<Digest> zero_digests(1);
  const Bytes zero_bytes(3);
  const Step steps[] = {
      [](NativeTranscript&) {},
      [](NativeTranscript& t) { t.absorb("x", KoalaBear{}); },
      [&](NativeTranscript& t) { t.absorb("x", std::span(zeros).first(0)); },
      [&](NativeTranscript& t) { t.absorb("x", std::span(zeros).first(1)); },
      [&](NativeTranscript& t) { t.absorb("x", std::span(zeros).first(kExtensionDegree)); },
      [&](NativeTranscript& t) { t.absorb("x", std::span(zeros)); },
      [](NativeTranscript& t) { t.absorb("x", Ext{}); },
      [&](NativeTranscript& t) { t.absorb("x", std::span(zero_exts)); },
      [&](NativeTranscript& t) { t.absorb("x", std::span(zero_exts).first(0)); },
      [](NativeTranscript& t) { t.absorb("x", Digest{}); },
      [&](NativeTranscript& t) { t.absorb("x", std::span(zero_digests)); },
      [&](NativeTranscript& t) { t.absorb("x", std::span(zero_digests).first(0)); },
      [&](NativeTranscript& t) { t.absorb("x", ByteView(zero_bytes)); },
      [&](NativeTranscript& t) { t.absorb("x", ByteView(zero_bytes).first(2)); },
      [&](NativeTranscript& t) { t.absorb("x", ByteView(zero_bytes).first(1)); },
      [&](NativeTranscript& t) { t.absorb("x", ByteView{}); },
      [](NativeTranscript& t) { t.absorb("x", std::uint64_t{0}); },
      [](NativeTranscript& t) { t.challenge_ext("x"); },
      [](NativeTranscript& t) { t.challenge_bits("x", 1); },
      [](NativeTranscript& t) { t.challenge_bits("x", 2); },
      [](NativeTranscript& t) { t.challenge_bits("x", 1, 2); },
      [](NativeTranscript& t) { t.challenge_bits("x", 1, 0); },
      [](NativeTranscript& t) { ASSERT_TRUE(t.check_grind("x", 0, 0)); },
  };
  std::set<Key> seen;
  int index = 0;
  for (const Step& step : steps) EXPECT_TRUE(seen.insert(challenge_after({step})).second) << index++;
}

TEST(Transcript, OrderAndGroupingMatter) {
  const Step a = absorb_bases({element(1)});
  const Step b = absorb_bases({element(2)});
  const Step challenge = [](NativeTranscript& t) { t.challenge_ext("between"); };
  const std::vector<std::vector<Step>> sequences{
      {},
      {a},
      {a, a},
      {a, b},
      {b, a},
      {a, a, b},
      {absorb_bases({element(1), element(2)})},
      {absorb_bases({element(2), element(1)})},
      {a, challenge, b},
      {challenge, a, b},
      {a, b, challenge},
      {a, b, challenge, challenge},
  };
  std::set<Key> seen;
  for (std::size_t i = 0; i < sequences.size(); ++i)
    EXPECT_TRUE(seen.insert(challenge_after(sequences[i])).second) << i;
}

TEST(Transcript, LengthsAroundTheRateAreDistinct) {
  std::set<Key> seen;
  for (std::size_t size = 0; size <= 4 * kSpongeRate; ++size) {
    EXPECT_TRUE(seen.insert(challenge_after({absorb_bases(std::vector<KoalaBear>(size))})).second) << size;
  }
}

// The framing of the header comment, written out a second time.
TEST(Transcript, FollowsTheWrittenFraming) {
  SpongeState state{};
  state[16] = element(2);
  state[18] = element(1);
  std::size_t position = 0;
  const auto put = [&](std::uint32_t value) {
    if (position == 16) {
      permute_sponge(state);
      position = 0;
    }
    state[position++] = element(value);
  };
  // absorb("root", digest(100))
  for (const std::uint32_t word : {5u + 16 * 4, 1u, 0x6f6f72u, 0x74u}) put(word);
  for (std::uint32_t i = 0; i < 8; ++i) put(100 + i);
  // absorb("n", 0x0123456789abcdef)
  for (const std::uint32_t word : {8u + 16 * 1, 1u, 0x6eu, 0xabcdefu, 0x456789u, 0x0123u}) put(word);
  // absorb("b", {1, 2, 3, 4})
  for (const std::uint32_t word : {7u + 16 * 1, 4u, 0x62u, 0x030201u, 0x04u}) put(word);
  // challenge_bits("q", 20, 18)
  for (const std::uint32_t word : {10u + 16 * 1, 18u * 32 + 20, 0x71u}) put(word);
  std::vector<std::uint32_t> expected;
  for (std::size_t i = 0; i < 18; ++i) {
    if (i % 16 == 0) permute_sponge(state);
    expected.push_back(state[i % 16].to_u32() & 0xfffff);
  }
  position = 0;
  // challenge_ext("z")
  for (const std::uint32_t word : {9u + 16 * 1, 1u, 0x7au}) put(word);
  permute_sponge(state);
  Ext point;
  for (std::size_t i = 0; i < kExtensionDegree; ++i) point.c[i] = state[i];

  NativeTranscript transcript;
  transcript.absorb("root", digest(100));
  transcript.absorb("n", std::uint64_t{0x0123456789abcdef});
  const Bytes bytes{1, 2, 3, 4};
  transcript.absorb("b", ByteView(bytes));
  EXPECT_EQ(transcript.challenge_bits("q", 20, 18), expected);
  EXPECT_EQ(transcript.challenge_ext("z"), point);
}

// Spans at and around the bulk size, and padding: each size and each element matters.
TEST(Transcript, LongSpansAreBoundElementByElement) {
  std::set<Key> seen;
  for (std::size_t size = kBulkElements - 2; size <= kBulkElements + 2 * kBulkLanes; ++size) {
    EXPECT_TRUE(seen.insert(challenge_after({absorb_bases(std::vector<KoalaBear>(size))})).second) << size;
  }
  std::vector<KoalaBear> values(kBulkElements + 5);
  for (KoalaBear& value : values) {
    value += element(1);
    EXPECT_TRUE(seen.insert(challenge_after({absorb_bases(values)})).second) << &value - values.data();
  }
  const std::size_t extensions = kBulkElements / kExtensionDegree + 2;
  for (std::size_t i = 0; i < extensions; ++i) {
    std::vector<Ext> exts(extensions);
    exts[i].c[i % kExtensionDegree] = element(1);
    EXPECT_TRUE(
        seen.insert(challenge_after({[&](NativeTranscript& t) { t.absorb("values", std::span<const Ext>(exts)); }}))
            .second)
        << i;
  }
}

TEST(Transcript, LongSpansFollowTheWrittenFraming) {
  std::vector<KoalaBear> values;
  for (std::uint32_t i = 0; i < kBulkElements + 3; ++i) values.push_back(element(i * i));
  NativeTranscript transcript;
  transcript.absorb("v", std::span<const KoalaBear>(values));

  SpongeState state{};
  state[16] = element(2);
  state[18] = element(1);
  std::vector<KoalaBear> input{element(2 + 16), element(kBulkElements + 3), element('v')};
  for (std::size_t lane = 0; lane < 16; ++lane) {
    std::vector<KoalaBear> row;
    for (std::size_t i = lane; i < kBulkElements + 16; i += 16)
      row.push_back(i < values.size() ? values[i] : element(0));
    const Digest hashed = hash_elements(HashDomain::kLeaf, row);
    input.insert(input.end(), hashed.elements.begin(), hashed.elements.end());
  }
  for (const std::uint32_t word : {9u + 16 * 1, 1u, 0x7au}) input.push_back(element(word));
  for (std::size_t i = 0; i < input.size(); ++i) {
    if (i != 0 && i % 16 == 0) permute_sponge(state);
    state[i % 16] = input[i];
  }
  permute_sponge(state);
  Ext expected;
  std::copy_n(state.begin(), kExtensionDegree, expected.c.begin());
  EXPECT_EQ(transcript.challenge_ext("z"), expected);
}

TEST(Transcript, DoesNotMeetTheHashOfTheSameElements) {
  // A transcript whose first block is exactly these 16 elements, and the leaf and transcript hashes of them.
  std::vector<KoalaBear> block{element(2 + 16), element(13), element('x')};
  for (std::uint32_t i = 0; i < 13; ++i) block.push_back(element(i));
  NativeTranscript transcript;
  transcript.absorb("x", std::span<const KoalaBear>(block).subspan(3));
  const SpongeState state = transcript.grind_start("g", 1).state;
  SpongeState plain{};
  std::copy(block.begin(), block.end(), plain.begin());
  plain[16] = element(static_cast<std::uint32_t>(HashDomain::kTranscript));
  plain[17] = element(16);
  permute_sponge(plain);
  EXPECT_NE(state[20], plain[20]);
}

TEST(Transcript, ClonesShareThePastAndNothingElse) {
  NativeTranscript first;
  first.absorb("x", element(1));
  NativeTranscript second = first.clone();
  NativeTranscript third = first.clone();
  third.absorb("y", element(2));
  const Key key = key_of(first.challenge_ext("z"));
  EXPECT_EQ(key_of(second.challenge_ext("z")), key);
  EXPECT_NE(key_of(third.challenge_ext("z")), key);
}

TEST(Transcript, ConsecutiveChallengesDiffer) {
  NativeTranscript transcript;
  std::set<Key> seen;
  for (int i = 0; i < 100; ++i) EXPECT_TRUE(seen.insert(key_of(transcript.challenge_ext("same"))).second);
}

TEST(Transcript, NumbersHaveTheirRange) {
  NativeTranscript transcript;
  for (std::uint32_t bits = 0; bits <= kChallengeBitsMax; ++bits) {
    for (const std::uint32_t number : transcript.challenge_bits("n", bits, 40)) {
      EXPECT_LT(number, std::uint64_t{1} << bits);
    }
  }
  EXPECT_TRUE(transcript.challenge_bits("n", 3, 0).empty());
}

// The low bits of field elements: 127 * 2^(24 - b) elements for each residue and one more for zero.
TEST(Transcript, LowBitsAreEvenByCounting) {
  for (std::uint32_t bits = 1; bits <= kChallengeBitsMax; ++bits) {
    const std::uint32_t residues = 1u << bits;
    EXPECT_EQ(kFieldModulus % residues, 1u) << bits;
    EXPECT_EQ(kFieldModulus / residues, 127u << (kChallengeBitsMax - bits)) << bits;
  }
}

// Chi-square with 255 degrees of freedom: mean 255, standard deviation 22.6; 400 is more than six deviations away.
TEST(Transcript, NumbersAndExtensionElementsLookUniform) {
  NativeTranscript transcript;
  constexpr std::size_t kDraws = 256 * 100;
  const auto chi_square = [](const std::vector<std::uint32_t>& numbers) {
    std::vector<double> counts(256);
    for (const std::uint32_t number : numbers) counts[number] += 1;
    const double expected = static_cast<double>(numbers.size()) / 256;
    double sum = 0;
    for (const double count : counts) sum += (count - expected) * (count - expected) / expected;
    return sum;
  };
  EXPECT_LT(chi_square(transcript.challenge_bits("n", 8, kDraws)), 400);
  std::vector<std::uint32_t> high = transcript.challenge_bits("n", 24, kDraws);
  for (std::uint32_t& number : high) number >>= 16;
  EXPECT_LT(chi_square(high), 400);
  for (std::size_t coordinate = 0; coordinate < kExtensionDegree; ++coordinate) {
    std::vector<std::uint32_t> numbers;
    for (std::size_t i = 0; i < 256 * 20; ++i) {
      const std::uint64_t value = transcript.challenge_ext("e").c[coordinate].to_u32();
      numbers.push_back(static_cast<std::uint32_t>(value * 256 / kFieldModulus));
    }
    EXPECT_LT(chi_square(numbers), 400) << coordinate;
  }
}

// Half of the output bits change, on average, when one input bit does.
TEST(Transcript, OneBitOfInputChangesAboutHalfOfTheOutput) {
  std::mt19937 random(1);
  int changed = 0;
  constexpr int kTrials = 400;
  for (int i = 0; i < kTrials; ++i) {
    const std::uint64_t value = (std::uint64_t{random()} << 32) | random();
    NativeTranscript one;
    one.absorb("x", value);
    NativeTranscript other;
    other.absorb("x", value ^ (std::uint64_t{1} << (random() % 64)));
    changed += std::popcount(one.challenge_bits("n", 24) ^ other.challenge_bits("n", 24));
  }
  // Binomial over 9,600 bits: mean 4,800, standard deviation 49.
  EXPECT_NEAR(changed, 4800, 300);
}

// A second arithmetic, which counts permutations, draws the same challenges: nothing in the class knows
// NativeArithmetic.
struct CountingArithmetic : NativeArithmetic {
  explicit CountingArithmetic(int* count) : permutations(count) {}
  void permute(SpongeState& state) {
    ++*permutations;
    permute_sponge(state);
  }
  int* permutations;
};

TEST(Transcript, IsATemplateOverItsArithmetic) {
  int permutations = 0;
  Transcript<CountingArithmetic> counting((CountingArithmetic(&permutations)));
  NativeTranscript native;
  const std::vector<KoalaBear> values(32, element(5));
  counting.absorb("values", std::span<const KoalaBear>(values));
  native.absorb("values", std::span<const KoalaBear>(values));
  EXPECT_EQ(counting.challenge_ext("z"), native.challenge_ext("z"));
  // 2 + 2 + 32 elements and a challenge header of 3: three blocks.
  EXPECT_EQ(permutations, 3);
  EXPECT_EQ(counting.challenge_bits("q", 20, 86), native.challenge_bits("q", 20, 86));
  EXPECT_EQ(permutations, 3 + 6);
}

}  // namespace
}  // namespace symbolon::prover
