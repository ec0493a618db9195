#include "prover/machine/machine.h"

#include "prover/machine/chip_list.h"

namespace symbolon::prover {
namespace {

ChipInfo describe_chip(std::size_t number) {
  ChipInfo info{};
  MachineChips::visit(number, [&]<class Chip>() {
    info = {.name = Chip::kName,
            .air = describe<Chip>(),
            .is_single_table = is_single_table<Chip>(),
            .rows_together = rows_together<Chip>()};
  });
  return info;
}

}  // namespace

const std::vector<ChipInfo>& machine_chips() {
  static const std::vector<ChipInfo> chips = [] {
    std::vector<ChipInfo> list;
    for (std::size_t i = 0; i < kChipCount; ++i) list.push_back(describe_chip(i));
    return list;
  }();
  return chips;
}

}  // namespace symbolon::prover
