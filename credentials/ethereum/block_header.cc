#include "credentials/ethereum/block_header.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"
#include "credentials/ethereum/rlp.h"
#include "credentials/ethereum/rlp_writer.h"

namespace symbolon::ethereum {
namespace {

using Json = nlohmann::json;

constexpr char kWhere[] = "ethereum.header";
constexpr std::size_t kExtraDataBytesMax = 1024;  // 32 on mainnet; chains with signed headers put more in

enum class FieldForm { kHash, kAddress, kBloom, kNonce, kData, kQuantity };

struct HeaderField {
  const char* name;
  FieldForm form;
};

constexpr std::array<HeaderField, 21> kFields = {{{"parentHash", FieldForm::kHash},
                                                  {"sha3Uncles", FieldForm::kHash},
                                                  {"miner", FieldForm::kAddress},
                                                  {"stateRoot", FieldForm::kHash},
                                                  {"transactionsRoot", FieldForm::kHash},
                                                  {"receiptsRoot", FieldForm::kHash},
                                                  {"logsBloom", FieldForm::kBloom},
                                                  {"difficulty", FieldForm::kQuantity},
                                                  {"number", FieldForm::kQuantity},
                                                  {"gasLimit", FieldForm::kQuantity},
                                                  {"gasUsed", FieldForm::kQuantity},
                                                  {"timestamp", FieldForm::kQuantity},
                                                  {"extraData", FieldForm::kData},
                                                  {"mixHash", FieldForm::kHash},
                                                  {"nonce", FieldForm::kNonce},
                                                  {"baseFeePerGas", FieldForm::kQuantity},
                                                  {"withdrawalsRoot", FieldForm::kHash},
                                                  {"blobGasUsed", FieldForm::kQuantity},
                                                  {"excessBlobGas", FieldForm::kQuantity},
                                                  {"parentBeaconBlockRoot", FieldForm::kHash},
                                                  {"requestsHash", FieldForm::kHash}}};
constexpr std::size_t kFieldsOfFirstBlocks = 15;

Error field_error(const char* name) { return {.code = errors::kHeaderField, .where = kWhere, .detail = name}; }

template <std::size_t kSize>
Result<void> write_fixed(RlpWriter& out, const std::string& text) {
  TRY_ASSIGN(const ByteArray<kSize> bytes, parse_fixed_data<kSize>(text));
  out.string(bytes);
  return {};
}

Result<void> write_field(RlpWriter& out, FieldForm form, const std::string& text) {
  switch (form) {
    case FieldForm::kHash:
      return write_fixed<32>(out, text);
    case FieldForm::kAddress:
      return write_fixed<20>(out, text);
    case FieldForm::kBloom:
      return write_fixed<256>(out, text);
    case FieldForm::kNonce:
      return write_fixed<8>(out, text);
    case FieldForm::kData: {
      TRY_ASSIGN(const Bytes bytes, parse_data(text, kExtraDataBytesMax));
      out.string(bytes);
      return {};
    }
    case FieldForm::kQuantity: {
      TRY_ASSIGN(const Word number, parse_quantity(text));
      out.integer(number);
      return {};
    }
  }
  check_failed("form", "every form of a field is written");
}

}  // namespace

Result<BlockHeader> header_from_json(const Json& block) {
  if (!block.is_object()) return field_error("result");
  RlpWriter fields;
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    const HeaderField& field = kFields[i];
    const auto value = block.find(field.name);
    const bool is_absent = value == block.end() || value->is_null();
    // Blocks before a fork end at its first field; a gap shows in the hash.
    if (is_absent && i >= kFieldsOfFirstBlocks) continue;
    if (is_absent || !value->is_string()) return field_error(field.name);
    if (!write_field(fields, field.form, value->get_ref<const std::string&>())) return field_error(field.name);
  }
  RlpWriter header;
  header.list(fields);
  TRY_ASSIGN(const BlockHeader read, header_from_rlp(header.view()));
  const auto hash = block.find("hash");
  if (hash == block.end() || !hash->is_string()) return field_error("hash");
  const Result<Word> stated = parse_fixed_data<32>(hash->get_ref<const std::string&>());
  if (!stated) return field_error("hash");
  if (*stated != read.hash) return Error{.code = errors::kHeaderHash, .where = kWhere};
  return read;
}

Result<BlockHeader> header_from_rlp(ByteView rlp) {
  TRY(checked(rlp_check(rlp), kWhere));
  RlpItem list;
  TRY(checked(rlp_only(rlp, list), kWhere));
  if (!list.is_list) return Error{.code = errors::kRlpListExpected, .where = kWhere};
  // Later forks append fields, so the first fifteen are what every header has.
  std::array<RlpItem, kFieldsOfFirstBlocks> items;
  RlpBytes rest = list.payload;
  for (RlpItem& item : items) {
    if (rest.empty()) return Error{.code = errors::kRlpItemCount, .where = kWhere};
    TRY(checked(rlp_take(rest, item), kWhere));
  }
  BlockHeader header = {.hash = keccak256(rlp)};
  TRY(checked(rlp_bytes(items[3], header.state_root), kWhere));
  const auto read_u64 = [](const RlpItem& item, std::uint64_t& out) {
    ByteArray<8> bytes;
    const Refusal refusal = rlp_integer(item, bytes);
    out = 0;
    for (const std::uint8_t byte : bytes) out = out << 8 | byte;
    return refusal;
  };
  TRY(checked(read_u64(items[8], header.number), kWhere));
  TRY(checked(read_u64(items[11], header.timestamp), kWhere));
  return header;
}

}  // namespace symbolon::ethereum
