#include "credentials/sdjwt/credential_kind.h"

#include <algorithm>
#include <optional>
#include <string>

#include "credentials/sdjwt/date.h"
#include "credentials/sdjwt/errors.h"

namespace symbolon::sdjwt {
namespace {

constexpr KnownClaim kKycClaims[] = {{"/birthdate", ClaimForm::kDate},
                                     {"/address/country", ClaimForm::kCountry},
                                     {"/kyc_level", ClaimForm::kInteger},
                                     {"/expiry_date", ClaimForm::kDate},
                                     {"/screening_date", ClaimForm::kDate}};
constexpr KnownClaim kCreditClaims[] = {{"/as_of", ClaimForm::kDate, true},
                                        {"/score", ClaimForm::kInteger},
                                        {"/model", ClaimForm::kHash}};
constexpr std::string_view kFeatures = "/features/";

bool is_country(const std::string& text) {
  return text.size() == 2 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_hash(const std::string& text) {
  const Result<Bytes> bytes = decode_base64url(text);
  return bytes && bytes->size() == 32;
}

bool has_form(const Json& value, ClaimForm form) {
  if (form == ClaimForm::kInteger) return value.is_number_integer();
  if (!value.is_string()) return false;
  const std::string text = value.get<std::string>();
  Date date = 0;
  if (form == ClaimForm::kDate) return read_date(text, date) == Status::kOk;
  return form == ClaimForm::kCountry ? is_country(text) : is_hash(text);
}

std::optional<LineProblem> problem_of(CredentialKind kind, const ClaimsRow& row) {
  const auto problem = [&](ErrorCode code, std::string_view claim) {
    return LineProblem{.line = row.line, .code = code, .detail = std::string(claim)};
  };
  for (const KnownClaim& claim : known_claims(kind)) {
    const Json::json_pointer pointer{std::string(claim.pointer)};
    if (!row.claims.contains(pointer)) {
      if (claim.is_needed) return problem(errors::kClaimNeeded, claim.pointer);
    } else if (!has_form(row.claims.at(pointer), claim.form)) {
      return problem(errors::kClaimForm, claim.pointer);
    }
  }
  if (kind != CredentialKind::kCredit || !row.claims.contains("features")) return std::nullopt;
  for (const auto& [name, value] : row.claims["features"].items()) {
    if (!value.is_number_integer()) return problem(errors::kClaimForm, std::string(kFeatures) + name);
  }
  return std::nullopt;
}

}  // namespace

std::string_view usual_type(CredentialKind kind) {
  return kind == CredentialKind::kKyc ? "urn:symbolon:kyc:1" : "urn:symbolon:credit:1";
}

std::span<const KnownClaim> known_claims(CredentialKind kind) {
  if (kind == CredentialKind::kKyc) return kKycClaims;
  return kCreditClaims;
}

bool is_known_claim(CredentialKind kind, std::string_view pointer) {
  if (kind == CredentialKind::kCredit && pointer.starts_with(kFeatures)) return true;
  return std::ranges::any_of(known_claims(kind), [&](const KnownClaim& claim) { return claim.pointer == pointer; });
}

void check_known_claims(CredentialKind kind, ClaimsTable& table) {
  std::erase_if(table.rows, [&](const ClaimsRow& row) {
    std::optional<LineProblem> problem = problem_of(kind, row);
    if (problem) table.problems.push_back(std::move(*problem));
    return problem.has_value();
  });
  std::ranges::stable_sort(table.problems, {}, &LineProblem::line);
}

}  // namespace symbolon::sdjwt
