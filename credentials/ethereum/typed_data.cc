#include "credentials/ethereum/typed_data.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <set>

#include "core/crypto/hash.h"
#include "credentials/ethereum/errors.h"
#include "credentials/ethereum/hex.h"
#include "credentials/ethereum/typed_integer.h"

namespace symbolon::ethereum {
namespace {

using Json = nlohmann::json;

constexpr char kWhere[] = "ethereum.typed-data";
constexpr std::size_t kBytesMax = std::size_t{1} << 20;

Error refused(ErrorCode code, const std::string& detail) { return {.code = code, .where = kWhere, .detail = detail}; }

// "uint8" of prefix "uint": 8. Nothing where that is no number, or one with zeros in front.
std::optional<unsigned> number_behind(std::string_view text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return std::nullopt;
  const std::string_view digits = text.substr(prefix.size());
  unsigned number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || digits[0] == '0' || error != std::errc() || end != digits.data() + digits.size()) {
    return std::nullopt;
  }
  return number;
}

// The type of an array's items: "T[2][3]" is three items of "T[2]".
std::string item_type(const std::string& array_type) { return array_type.substr(0, array_type.rfind('[')); }

class Encoder {
 public:
  explicit Encoder(const Json& types) : types_(types) {}

  Result<Bytes> encode(const std::string& type, const Json& value, std::size_t depth) {
    if (depth > kTypedDataDepthMax) return refused(errors::kTypedDataTooDeep, type);
    if (!value.is_object()) return refused(errors::kTypedDataValue, type);
    TRY_ASSIGN(const std::string text, encode_type(type));
    const Hash256 type_hash = crypto::keccak256(as_bytes(text));
    Bytes out(type_hash.begin(), type_hash.end());
    const Json& members = types_[type];
    for (const Json& member : members) {
      const std::string name = member["name"];
      const auto found = value.find(name);
      if (found == value.end()) return refused(errors::kTypedDataValue, name);
      TRY_ASSIGN(const Word word, encode_value(member["type"], *found, depth));
      out.insert(out.end(), word.begin(), word.end());
    }
    if (value.size() != members.size()) return refused(errors::kTypedDataExtra, type);
    return out;
  }

 private:
  // The member list of a struct, whose form was checked.
  Result<const Json*> members_of(const std::string& type) const {
    const auto found = types_.find(type);
    if (found == types_.end()) return refused(errors::kTypedDataType, type);
    if (!found->is_array()) return refused(errors::kTypedDataForm, type);
    std::set<std::string> names;
    for (const Json& member : *found) {
      const bool has_form = member.is_object() && member.size() == 2 && member.contains("name") &&
                            member["name"].is_string() && member.contains("type") && member["type"].is_string();
      if (!has_form || !names.insert(member["name"]).second) return refused(errors::kTypedDataForm, type);
    }
    return &*found;
  }

  // encodeType: the struct itself, then those that it refers to, by name.
  Result<std::string> encode_type(const std::string& type) const {
    std::set<std::string> referred;
    std::vector<std::string> waiting = {type};
    while (!waiting.empty()) {
      const std::string next = waiting.back();
      waiting.pop_back();
      TRY_ASSIGN(const Json* const members, members_of(next));
      for (const Json& member : *members) {
        const std::string full = member["type"];
        const std::string base = full.substr(0, full.find('['));
        if (types_.contains(base) && base != type && referred.insert(base).second) waiting.push_back(base);
      }
    }
    std::string text = type_text(type);
    for (const std::string& name : referred) text += type_text(name);
    return text;
  }

  std::string type_text(const std::string& type) const {
    std::string text = type + "(";
    for (const Json& member : types_[type]) {
      if (text.back() != '(') text += ",";
      text += member["type"].get<std::string>() + " " + member["name"].get<std::string>();
    }
    return text + ")";
  }

  Result<Word> encode_value(const std::string& type, const Json& value, std::size_t depth) {
    if (depth > kTypedDataDepthMax) return refused(errors::kTypedDataTooDeep, type);
    if (type.ends_with(']')) return encode_array(type, value, depth);
    if (types_.contains(type)) {
      TRY_ASSIGN(const Bytes encoded, encode(type, value, depth + 1));
      return crypto::keccak256(encoded);
    }
    return encode_atomic(type, value);
  }

  Result<Word> encode_array(const std::string& type, const Json& value, std::size_t depth) {
    const std::size_t bracket = type.rfind('[');
    if (bracket == std::string::npos) return refused(errors::kTypedDataType, type);
    if (!value.is_array()) return refused(errors::kTypedDataValue, type);
    if (type[bracket + 1] != ']') {
      const auto count = number_behind(std::string_view(type).substr(0, type.size() - 1), type.substr(0, bracket + 1));
      if (!count) return refused(errors::kTypedDataType, type);
      if (value.size() != *count) return refused(errors::kTypedDataValue, type);
    }
    Bytes joined;
    for (const Json& item : value) {
      TRY_ASSIGN(const Word word, encode_value(item_type(type), item, depth + 1));
      joined.insert(joined.end(), word.begin(), word.end());
    }
    return crypto::keccak256(joined);
  }

  Result<Word> encode_atomic(const std::string& type, const Json& value) {
    if (type == "bool") {
      if (!value.is_boolean()) return refused(errors::kTypedDataValue, type);
      return word_of(std::uint64_t{value.get<bool>()});
    }
    if (const auto bits = number_behind(type, "uint"); bits && *bits % 8 == 0 && *bits <= 256) {
      return encode_integer(value, {.bits = *bits, .is_signed = false}, type);
    }
    if (const auto bits = number_behind(type, "int"); bits && *bits % 8 == 0 && *bits <= 256) {
      return encode_integer(value, {.bits = *bits, .is_signed = true}, type);
    }
    const auto size = number_behind(type, "bytes");
    const bool is_known = type == "string" || type == "bytes" || type == "address" || (size && *size <= 32);
    if (!is_known) return refused(errors::kTypedDataType, type);
    if (!value.is_string()) return refused(errors::kTypedDataValue, type);
    const std::string& text = value.get_ref<const std::string&>();
    if (type == "string") return crypto::keccak256(as_bytes(text));
    const Result<Bytes> bytes = parse_data(text, kBytesMax);
    if (!bytes) return refused(errors::kTypedDataValue, type);
    if (type == "bytes") return crypto::keccak256(*bytes);
    // Addresses are numbers of 20 bytes, bytes1 to bytes32 stand at the start of their word.
    const bool is_address = type == "address";
    if (bytes->size() != (is_address ? 20 : *size)) return refused(errors::kTypedDataValue, type);
    Word word = {};
    std::ranges::copy(*bytes, word.begin() + (is_address ? 12 : 0));
    return word;
  }

  static Result<Word> encode_integer(const Json& value, const IntegerType& integer, const std::string& type) {
    std::string text;
    if (value.is_string()) {
      text = value.get<std::string>();
    } else if (value.is_number_unsigned()) {
      text = std::to_string(value.get<std::uint64_t>());
    } else if (value.is_number_integer()) {
      text = std::to_string(value.get<std::int64_t>());
    }
    const std::optional<Word> word = parse_typed_integer(text, integer);
    if (!word) return refused(errors::kTypedDataValue, type);
    return *word;
  }

  const Json& types_;
};

// The domain's type from the members that it has.
Json domain_members(const Json& domain) {
  Json members = Json::array();
  for (const auto& [name, type] :
       {std::pair{"name", "string"}, std::pair{"version", "string"}, std::pair{"chainId", "uint256"},
        std::pair{"verifyingContract", "address"}, std::pair{"salt", "bytes32"}}) {
    if (domain.contains(name)) members.push_back({{"name", name}, {"type", type}});
  }
  return members;
}

}  // namespace

Result<Bytes> encode_struct(const Json& types, const std::string& type, const Json& value) {
  if (!types.is_object()) return refused(errors::kTypedDataForm, "types");
  return Encoder(types).encode(type, value, 0);
}

Result<Bytes> typed_data_preimage(const Json& data) {
  if (!data.is_object()) return refused(errors::kTypedDataForm, "object");
  for (const char* name : {"types", "domain", "message"}) {
    if (!data.contains(name) || !data[name].is_object()) return refused(errors::kTypedDataForm, name);
  }
  if (!data.contains("primaryType") || !data["primaryType"].is_string()) {
    return refused(errors::kTypedDataForm, "primaryType");
  }
  Json types = data["types"];
  if (!types.contains("EIP712Domain")) types["EIP712Domain"] = domain_members(data["domain"]);
  TRY_ASSIGN(const Bytes domain, encode_struct(types, "EIP712Domain", data["domain"]));
  TRY_ASSIGN(const Bytes message, encode_struct(types, data["primaryType"], data["message"]));
  Bytes whole = {0x19, 0x01};
  for (const Hash256& hash : {crypto::keccak256(domain), crypto::keccak256(message)}) {
    whole.insert(whole.end(), hash.begin(), hash.end());
  }
  return whole;
}

Result<Hash256> typed_data_digest(const Json& data) {
  TRY_ASSIGN(const Bytes whole, typed_data_preimage(data));
  return crypto::keccak256(whole);
}

}  // namespace symbolon::ethereum
