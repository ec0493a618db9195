// Days of the calendar as credentials write them, "YYYY-MM-DD" (RFC 3339 full-date), proleptic Gregorian. Freestanding.

#ifndef SYMBOLON_CREDENTIALS_SDJWT_DATE_H_
#define SYMBOLON_CREDENTIALS_SDJWT_DATE_H_

#include <cstdint>
#include <string_view>

#include "credentials/sdjwt/status.h"

namespace symbolon::sdjwt {

// 10000 year + 100 month + day: 2026-11-21 is 20261121. Larger means later.
using Date = std::uint32_t;

constexpr bool is_date(Date date) {
  constexpr std::uint8_t kDays[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const std::uint32_t year = date / 10000;
  const std::uint32_t month = date / 100 % 100;
  const std::uint32_t day = date % 100;
  if (year > 9999 || month < 1 || month > 12 || day < 1) return false;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return day <= kDays[month - 1] + (leap && month == 2 ? 1u : 0u);
}

constexpr Status read_date(std::string_view text, Date& out) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return Status::kDateMalformed;
  Date date = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) continue;
    if (text[i] < '0' || text[i] > '9') return Status::kDateMalformed;
    date = date * 10 + static_cast<Date>(text[i] - '0');
  }
  if (!is_date(date)) return Status::kDateMalformed;
  out = date;
  return Status::kOk;
}

// Numbers the days of the calendar, one after the other. With March as the first month, the leap day ends the year, and
// the months before month m have (153 m + 2) / 5 days.
constexpr std::uint32_t day_number(Date date) {
  std::uint32_t year = date / 10000;
  std::uint32_t month = date / 100 % 100;
  // January and February belong to the year before; 400 years more keep the year 0 above zero.
  year += 400;
  if (month <= 2) {
    --year;
    month += 12;
  }
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + date % 100;
}

// Whether somebody born on `birth` is `years` old on `on`. Born on 29 February, a year is over on 1 March.
constexpr bool has_age(Date birth, Date on, std::uint32_t years) {
  return on >= birth && (on - birth) / 10000 >= years;
}

}  // namespace symbolon::sdjwt

#endif  // SYMBOLON_CREDENTIALS_SDJWT_DATE_H_
