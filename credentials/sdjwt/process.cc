#include "credentials/sdjwt/process.h"

#include <map>
#include <set>

#include "credentials/sdjwt/errors.h"
#include "credentials/sdjwt/sd_jwt.h"

namespace symbolon::sdjwt {
namespace {

constexpr char kWhere[] = "sdjwt.process";
constexpr std::size_t kDepthMax = 32;  // of objects and arrays, through disclosures

struct Disclosure {
  Json content;  // [salt, name, value] or [salt, value]
  bool used = false;
  std::string path;

  bool is_element() const { return content.size() == 2; }
};

class Processor {
 public:
  Result<void> read_disclosures(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      TRY_ASSIGN(Json content, parse_encoded_json(text));
      const bool has_form = content.is_array() && (content.size() == 2 || content.size() == 3) &&
                            content[0].is_string() && (content.size() == 2 || content[1].is_string());
      if (!has_form) return Error{.code = errors::kDisclosureMalformed, .where = kWhere};
      if (content.size() == 3 && (content[1] == "_sd" || content[1] == "...")) {
        return Error{.code = errors::kDisclosureName, .where = kWhere};
      }
      const auto [at, is_new] =
          disclosures_.emplace(sd_digest(text), Disclosure{.content = std::move(content), .path = {}});
      if (!is_new) return Error{.code = errors::kClaimRepeated, .where = kWhere};
      order_.push_back(&at->second);
    }
    return {};
  }

  Result<Json> value(const Json& in, const std::string& path, std::size_t depth) {
    if (!in.is_structured()) return in;
    if (depth == kDepthMax) return Error{.code = errors::kClaimsTooDeep, .where = kWhere};
    return in.is_object() ? object(in, path, depth) : array(in, path, depth);
  }

  Result<std::vector<std::string>> paths() const {
    std::vector<std::string> out;
    for (const Disclosure* disclosure : order_) {
      if (!disclosure->used) return Error{.code = errors::kDisclosureUnreferenced, .where = kWhere};
      out.push_back(disclosure->path);
    }
    return out;
  }

 private:
  Result<Json> object(const Json& in, const std::string& path, std::size_t depth) {
    Json out = Json::object();
    for (const auto& [name, member] : in.items()) {
      if (name == "_sd") continue;
      // "..." stands in arrays only.
      if (name == "...") return Error{.code = errors::kDigestMalformed, .where = kWhere};
      TRY_ASSIGN(out[name], value(member, pointer_to(path, name), depth + 1));
    }
    const auto digests = in.find("_sd");
    if (digests == in.end()) return out;
    if (!digests->is_array()) return Error{.code = errors::kDigestMalformed, .where = kWhere};
    for (const Json& digest : *digests) {
      TRY_ASSIGN(Disclosure * disclosure, take(digest));
      if (disclosure == nullptr) continue;
      if (disclosure->is_element()) return Error{.code = errors::kDisclosureMalformed, .where = kWhere};
      const std::string name = disclosure->content[1];
      if (out.contains(name)) return Error{.code = errors::kClaimRepeated, .where = kWhere};
      disclosure->path = pointer_to(path, name);
      TRY_ASSIGN(out[name], value(disclosure->content[2], disclosure->path, depth + 1));
    }
    return out;
  }

  Result<Json> array(const Json& in, const std::string& path, std::size_t depth) {
    Json out = Json::array();
    for (std::size_t i = 0; i < in.size(); ++i) {
      const std::string element_path = pointer_to(path, std::to_string(i));
      const Json* element = &in[i];
      if (element->is_object() && element->contains("...")) {
        if (element->size() != 1) return Error{.code = errors::kDigestMalformed, .where = kWhere};
        TRY_ASSIGN(Disclosure * disclosure, take((*element)["..."]));
        if (disclosure == nullptr) continue;
        if (!disclosure->is_element()) return Error{.code = errors::kDisclosureMalformed, .where = kWhere};
        disclosure->path = element_path;
        element = &disclosure->content[1];
      }
      TRY_ASSIGN(Json done, value(*element, element_path, depth + 1));
      out.push_back(std::move(done));
    }
    return out;
  }

  // The disclosure of a digest, or null; each digest may occur once in the whole token.
  Result<Disclosure*> take(const Json& digest) {
    if (!digest.is_string()) return Error{.code = errors::kDigestMalformed, .where = kWhere};
    if (!seen_.insert(digest.get<std::string>()).second) {
      return Error{.code = errors::kDigestRepeated, .where = kWhere};
    }
    const auto at = disclosures_.find(digest.get<std::string>());
    if (at == disclosures_.end()) return static_cast<Disclosure*>(nullptr);
    at->second.used = true;
    return &at->second;
  }

  std::map<std::string, Disclosure> disclosures_;
  std::vector<Disclosure*> order_;
  std::set<std::string> seen_;
};

}  // namespace

Result<ProcessedClaims> process_claims(const Json& payload, const std::vector<std::string>& disclosures) {
  if (!payload.is_object()) return Error{.code = errors::kTokenPayload, .where = kWhere};
  if (payload.contains("_sd_alg") && payload["_sd_alg"] != "sha-256") {
    return Error{.code = errors::kTokenHashAlgorithm, .where = kWhere};
  }
  Processor processor;
  TRY(processor.read_disclosures(disclosures));
  ProcessedClaims out;
  TRY_ASSIGN(out.claims, processor.value(payload, "", 0));
  out.claims.erase("_sd_alg");
  TRY_ASSIGN(out.paths, processor.paths());
  return out;
}

std::string pointer_to(const std::string& parent, std::string_view step) {
  std::string out = parent + "/";
  for (const char c : step) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace symbolon::sdjwt
