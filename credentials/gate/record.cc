#include "credentials/gate/record.h"

#include "core/base/codec.h"
#include "credentials/gate/errors.h"

namespace symbolon::gate {
namespace {

constexpr std::uint8_t kVersion = 1;

Result<PassRecord> decode(ByteView plain) {
  Reader reader(plain);
  PassRecord record;
  TRY_ASSIGN(const std::uint8_t version, reader.u8());
  TRY_ASSIGN(record.holder_key, reader.array<32>());
  TRY_ASSIGN(record.replaced_key, reader.array<32>());
  TRY_ASSIGN(record.tier, reader.u8());
  TRY_ASSIGN(const std::uint8_t presence, reader.u8());
  TRY_ASSIGN(record.last_slot, reader.u32());
  TRY_ASSIGN(record.first_minute, reader.u32());
  TRY_ASSIGN(record.first_gate, reader.u16());
  TRY(reader.finish());
  if (version != kVersion || presence > static_cast<std::uint8_t>(Presence::kOutside)) {
    return errors::kLedgerRecordInvalid;
  }
  record.presence = static_cast<Presence>(presence);
  return record;
}

}  // namespace

Bytes seal_record(const EventKey& key, const PassKey& pass_key, const PassRecord& record) {
  Writer writer;
  writer.u8(kVersion);
  writer.bytes(record.holder_key);
  writer.bytes(record.replaced_key);
  writer.u8(record.tier);
  writer.u8(static_cast<std::uint8_t>(record.presence));
  writer.u32(record.last_slot);
  writer.u32(record.first_minute);
  writer.u16(record.first_gate);
  Bytes plain = std::move(writer).take();
  Bytes stored = crypto::seal(key.record_key(), plain, pass_key);
  wipe(plain);
  return stored;
}

Result<PassRecord> open_record(const EventKey& key, const PassKey& pass_key, ByteView stored) {
  const Result<SecretBytes> plain = crypto::open(key.record_key(), stored, pass_key);
  if (plain) {
    if (Result<PassRecord> record = decode(plain->view())) return record;
  }
  return Error{.code = errors::kLedgerRecordInvalid, .where = "gate.record"};
}

}  // namespace symbolon::gate
