// A search for lies: rows of honest tables with a few cells changed at random, by the amounts that matter in limbs and
// bytes. Most are refused. Whatever is accepted must still be true, judged by what it says on the buses alone and by
// the tests' own model of the instructions.
#include <gtest/gtest.h>

#include <random>

#include "prover/chips/add/air.h"
#include "prover/chips/add_immediate/air.h"
#include "prover/chips/add_trap/air.h"
#include "prover/chips/bitwise/air.h"
#include "prover/chips/bitwise_immediate/air.h"
#include "prover/chips/compare/air.h"
#include "prover/chips/shift/air.h"
#include "prover/chips/shift_immediate/air.h"
#include "prover/chips/trap/air.h"
#include "tests/prover/chips/row_support.h"
#include "tests/support/instruction_model.h"

namespace symbolon::testing {
namespace {

using namespace mips::assembly;  // NOLINT: instruction names
using mips::Op;

constexpr std::uint64_t kSeed = 20'261'121;
constexpr int kTrials = 20'000;

enum class Verdict { kRefused, kTrue, kLie };

std::uint32_t word_at(const std::vector<std::uint32_t>& message, std::size_t low) {
  return message[low] | message[low + 1] << 16;
}

// What a row says, as far as the rest of an honest machine lets it: `refused` where a bus has no such message to give.
struct Statement {
  bool refused = false;
  bool silent = false;
  std::vector<std::uint32_t> state, next_state;
  mips::Instruction instruction;
  std::map<std::string, std::vector<std::uint32_t>> memory;
};

Statement statement_of(const RowProbe& probe, const std::string& chip) {
  constexpr std::uint32_t kReceived = KoalaBear::kModulus - 1;
  Statement said;
  said.silent = true;
  for (const auto& [label, interaction] : probe.interactions()) {
    if (interaction.multiplicity == 0) continue;
    said.silent = false;
    if (interaction.bus > prover::kBusMemory) {
      // Facts are only ever received, each once.
      if (interaction.multiplicity != kReceived) said.refused = true;
      continue;
    }
    const std::string name = label.substr(chip.size() + 1);
    const bool sends = name == "next_state" || name.ends_with(".after");
    if (interaction.multiplicity != (sends ? 1 : kReceived)) said.refused = true;
    const std::vector<std::uint32_t>& message = interaction.message;
    if (interaction.bus == prover::kBusState) (name == "state" ? said.state : said.next_state) = message;
    // Clocks go up by 4 from 4, and program counters are word indices.
    const bool state_exists =
        message[0] >= 4 && message[0] % 4 == 0 && message[0] < 1 << 24 && message[1] < 1 << 30 && message[2] < 1 << 30;
    if (name == "state" && !state_exists) said.refused = true;
    if (interaction.bus == prover::kBusMemory) {
      said.memory[name] = message;
      // What comes from the bus is in limbs and was sent before the end of time.
      if (!sends && (message[2] > 0xffff || message[3] > 0xffff || message[4] >= 1 << 24)) said.refused = true;
    }
    if (interaction.bus == prover::kBusProgram) {
      const bool exists = message[1] < static_cast<std::uint32_t>(Op::kCount) && message[2] < mips::kRegisterCount &&
                          message[3] < mips::kRegisterCount && message[4] < mips::kRegisterCount &&
                          message[5] < 1 << 16 && message[6] < 1 << 16;
      if (!exists) {
        said.refused = true;
        continue;
      }
      said.instruction = {.op = static_cast<Op>(message[1]),
                          .read1 = static_cast<mips::Register>(message[2]),
                          .read2 = static_cast<mips::Register>(message[3]),
                          .write = static_cast<mips::Register>(message[4]),
                          .imm = word_at(message, 5)};
    }
  }
  return said;
}

bool is_possible(const mips::Instruction& in) {
  const mips::Accesses& accesses = mips::op_info(in.op).accesses;
  const bool is_shift_immediate = in.op == Op::kSll || in.op == Op::kSrl || in.op == Op::kSra || in.op == Op::kRotr;
  const bool is_bit_immediate = in.op == Op::kAndi || in.op == Op::kOri || in.op == Op::kXori;
  if (accesses.read2 ? in.imm != 0 : in.read2 != 0) return false;
  if (is_shift_immediate && in.imm > 31) return false;
  if (is_bit_immediate && in.imm > 0xffff) return false;
  return accesses.write == (in.write != 0);
}

bool is_true(const Statement& said) {
  const mips::Instruction& in = said.instruction;
  const mips::Accesses& accesses = mips::op_info(in.op).accesses;
  const auto access_is_right = [&](const std::string& name, std::uint32_t index, std::uint32_t slot, bool made) {
    const auto before = said.memory.find(name + ".before");
    const auto after = said.memory.find(name + ".after");
    if (!made) return before == said.memory.end() && after == said.memory.end();
    if (before == said.memory.end() || after == said.memory.end()) return false;
    return before->second[0] == 0 && before->second[1] == index && after->second[0] == 0 && after->second[1] == index &&
           after->second[2] <= 0xffff && after->second[3] <= 0xffff && after->second[4] == said.state.at(0) + slot &&
           before->second[4] < after->second[4];
  };
  if (said.state.empty() || said.next_state.empty()) return false;
  if (!access_is_right("read1", in.read1, 0, accesses.read1)) return false;
  if (!access_is_right("read2", in.read2, 1, accesses.read2)) return false;
  if (!access_is_right("write", in.write, 2, accesses.write)) return false;
  mips::ModelInput input = {.instruction = in, .pc = said.state[1], .next_pc = said.state[2]};
  input.read1 = word_at(said.memory.at("read1.before"), 2);
  if (accesses.read2) input.read2 = word_at(said.memory.at("read2.before"), 2);
  const mips::ModelOutput output = mips::model_step(input);
  return !output.trap && said.next_state[0] == said.state[0] + 4 && said.next_state[1] == said.state[2] &&
         said.next_state[2] == output.after && said.memory.at("read1.after")[2] == said.memory.at("read1.before")[2] &&
         said.memory.at("read1.after")[3] == said.memory.at("read1.before")[3] &&
         (!accesses.write || word_at(said.memory.at("write.after"), 2) == output.write);
}

// `deaf` names a label whose objections are not heard: the chip as it would be without it.
template <class Chip>
Verdict judge(const ChipTable<Chip>& table, std::size_t row, const std::string& deaf) {
  const RowProbe probe = probe_row(table, row);
  Labels objections = probe.failed();
  objections.merge(objecting_interactions(probe.interactions(), probe.interactions()));
  objections.erase(deaf);
  if (!objections.empty() || !shift_facts_true(probe)) return Verdict::kRefused;
  const Statement said = statement_of(probe, Chip::kName);
  if (said.silent) return Verdict::kTrue;
  if (said.refused || !is_possible(said.instruction)) return Verdict::kRefused;
  return is_true(said) ? Verdict::kTrue : Verdict::kLie;
}

struct Found {
  int accepted = 0;
  int lies = 0;
};

template <class Chip>
Found search(ChipTable<Chip>& table, const std::string& deaf = {}) {
  std::mt19937_64 random(kSeed);
  const KoalaBear half = field(2).inverse();
  const KoalaBear deltas[] = {field(1),
                              -field(1),
                              field(2),
                              -field(2),
                              field(1 << 8),
                              -field(1 << 8),
                              field(1 << 15),
                              -field(1 << 15),
                              field(1 << 16),
                              -field(1 << 16),
                              half,
                              -half,
                              field(1 << 16).inverse(),
                              field(1 << 8).inverse()};
  const std::size_t columns = table.main.width();
  Found found;
  for (int trial = 0; trial < kTrials; ++trial) {
    const std::size_t row = random() % (table.used_rows + 1);  // one row of padding
    std::vector<std::pair<std::size_t, KoalaBear>> saved;
    const std::size_t changes = 1 + random() % 4;
    // Changes stand close together more often than not: what belongs together does.
    const std::size_t first = random() % columns;
    const std::size_t span = random() % 3 == 0 ? columns : 6;
    for (std::size_t i = 0; i < changes; ++i) {
      const std::size_t column = (first + random() % span) % columns;
      KoalaBear& cell = table.main.at(row, column);
      saved.emplace_back(column, cell);
      switch (random() % 4) {
        case 0:
          cell = field(static_cast<std::uint32_t>(random() % 3));
          break;
        case 1:
          cell = table.main.at(random() % table.used_rows, column);
          break;
        default:
          cell += deltas[random() % std::size(deltas)];
          break;
      }
    }
    const Verdict verdict = judge(table, row, deaf);
    found.accepted += verdict != Verdict::kRefused ? 1 : 0;
    found.lies += verdict == Verdict::kLie ? 1 : 0;
    if (verdict == Verdict::kLie && deaf.empty() && found.lies < 4) {
      ADD_FAILURE() << Chip::kName << ": a lie in row " << row << ", trial " << trial << " of seed " << kSeed;
    }
    for (auto change = saved.rbegin(); change != saved.rend(); ++change) {
      table.main.at(row, change->first) = change->second;
    }
  }
  return found;
}

class AluSearchTest : public ::testing::Test {
 protected:
  AluSearchTest()
      : run_([](Assembler& a) {
          for (const auto& [x, y] : {std::pair{0x8001'7fffu, 0x0001'8003u},
                                     {7u, 0xffff'ff05u},
                                     {0u, 0u},
                                     {0x7fff'ffffu, 0x8000'0000u},
                                     {0xffff'ffffu, 1u}}) {
            a.li(t0, x);
            a.li(t1, y);
            a.put(addu(t2, t0, t1), subu(t3, t0, t1), addiu(t4, t0, -5), and_(t5, t0, t1), or_(t6, t0, t1));
            a.put(xor_(t7, t0, t1), nor(s0, t0, t1), andi(s1, t0, 0xf0), ori(s2, t0, 0xf0), xori(s3, t0, 0xf0));
            a.put(sll(s4, t0, 5), srl(s5, t0, 17), rotr(s6, t0, 9), sra(s7, t0, 3), sllv(t2, t0, t1));
            a.put(srlv(t3, t0, t1), srav(t4, t0, t1), rotrv(t5, t0, t1), slt(t6, t0, t1), sltu(t7, t0, t1));
            a.put(slti(s0, t0, -7), sltiu(s1, t0, -7), add(s2, t0, zero), sub(s3, t1, t1), addi(s4, t1, 0));
            a.put(static_cast<std::int32_t>(x) < static_cast<std::int32_t>(y) ? tge(t0, t1) : tlt(t0, t1));
            a.put(x < y ? tgeu(t0, t1) : tltu(t0, t1), x == y ? tne(t0, t1) : teq(t0, t1), teqi(t0, 77));
            a.put(static_cast<std::int32_t>(x) < 9 ? tgei(t0, 9) : tlti(t0, 9));
          }
        }) {}

  template <class Chip>
  Found search_chip(const std::string& deaf = {}) {
    ChipTable<Chip> table = fill_chip_table<Chip>(run_.input());
    return search(table, deaf);
  }
  template <class Chip>
  void expect_no_lie() {
    const Found found = search_chip<Chip>();
    EXPECT_EQ(found.lies, 0) << Chip::kName;
    EXPECT_GT(found.accepted, 100) << Chip::kName << ": changes that matter to nobody, such as another earlier time";
  }

  AluRun run_;
};

TEST_F(AluSearchTest, NothingFalseIsAccepted) {
  expect_no_lie<prover::AddChip>();
  expect_no_lie<prover::AddImmediateChip>();
  expect_no_lie<prover::AddTrapChip>();
  expect_no_lie<prover::BitwiseChip>();
  expect_no_lie<prover::BitwiseImmediateChip>();
  expect_no_lie<prover::ShiftChip>();
  expect_no_lie<prover::ShiftImmediateChip>();
  expect_no_lie<prover::CompareChip>();
  expect_no_lie<prover::TrapChip>();
}

// The search is able to find: without one of these labels it does.
TEST_F(AluSearchTest, FindsWhatAMissingLabelLetsThrough) {
  EXPECT_GT(search_chip<prover::AddChip>("add.addu.high").lies, 0);
  EXPECT_GT(search_chip<prover::AddImmediateChip>("add_immediate.sum.high").lies, 0);
  EXPECT_GT(search_chip<prover::AddTrapChip>("add_trap.sum.high").lies, 0);
  EXPECT_GT(search_chip<prover::BitwiseChip>("bitwise.result.low").lies, 0);
  EXPECT_GT(search_chip<prover::CompareChip>("compare.difference.high").lies, 0);
  EXPECT_GT(search_chip<prover::ShiftChip>("shift.result.high").lies, 0);
  EXPECT_GT(search_chip<prover::TrapChip>("trap.read1.gap").lies, 0);
}

}  // namespace
}  // namespace symbolon::testing
