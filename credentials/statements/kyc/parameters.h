// What a request of the kyc statement may ask for, for guest and host. Behind the common parameters
// and `scope` (credentials/sdjwt/presentation.h), each of them optional:
//
//   age_min u32             years that the holder is old on `date`
//   countries set of text2  countries of residence, ISO 3166-1 alpha-2, of which the holder's is one
//   level_min u32           KYC level
//   document_valid flag     whether the document must be valid on `date`
//   screened_days_max u32   days between the screening and `date`

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_KYC_PARAMETERS_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_KYC_PARAMETERS_H_

#include "credentials/sdjwt/presentation.h"

namespace symbolon::statement::kyc {

inline constexpr std::size_t kCountriesMax = 64;
inline constexpr std::size_t kCountrySize = 2;

struct Parameters {
  sdjwt::CommonParameters common;
  std::optional<Digest> scope;
  std::optional<std::uint32_t> age_min;
  std::span<const std::uint8_t> countries;  // empty: not asked for
  std::optional<std::uint32_t> level_min;
  bool document_valid = false;
  std::optional<std::uint32_t> screened_days_max;
};

inline sdjwt::Status read_parameters(sdjwt::ParameterFields& fields, Parameters& out) {
  SDJWT_TRY(sdjwt::read_common_parameters(fields, out.common));
  SDJWT_TRY(fields.take_optional_digest(out.scope));
  SDJWT_TRY(fields.take_optional_u32(out.age_min));
  SDJWT_TRY(fields.take_set(kCountrySize, kCountriesMax, out.countries));
  SDJWT_TRY(fields.take_optional_u32(out.level_min));
  SDJWT_TRY(fields.take_flag(out.document_valid));
  return fields.take_optional_u32(out.screened_days_max);
}

}  // namespace symbolon::statement::kyc

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_KYC_PARAMETERS_H_
