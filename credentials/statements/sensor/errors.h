// Reasons of the sensor statement; error_codes.def beside this file has their sentences.

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_SENSOR_ERRORS_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_SENSOR_ERRORS_H_

#include "core/base/error.h"

namespace symbolon::errors {

#define SYMBOLON_ERROR(...) SYMBOLON_DEFINE_ERROR(__VA_ARGS__)
#include "credentials/statements/sensor/error_codes.def"
#undef SYMBOLON_ERROR

}  // namespace symbolon::errors

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_SENSOR_ERRORS_H_
