// The application over its sample things, with vaults at the least cost.

#ifndef SYMBOLON_TESTS_APP_DESKTOP_DEMO_SERVICES_H_
#define SYMBOLON_TESTS_APP_DESKTOP_DEMO_SERVICES_H_

#include <memory>

#include "app/desktop/services.h"
#include "core/base/check.h"

namespace symbolon::testing {

inline constexpr crypto::PasswordCost kCheapPassword = {.memory_bytes = wallet::kPassphraseMemoryMin, .passes = 1};

inline std::unique_ptr<desktop::Services> demo_services(const Clock& clock, bool kiosk = false) {
  Result<std::unique_ptr<desktop::Services>> services = desktop::Services::create(
      {.kiosk = kiosk, .demo = true, .clock = clock, .password_cost = kCheapPassword});
  CHECK(services.has_value(), "the demonstration can be made");
  (*services)->open_demo();
  return std::move(*services);
}

inline QVariantMap desk(desktop::Services& services, const char* name) {
  QVariantMap properties = services.controllers();
  properties.insert("desk", name);
  return properties;
}

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_APP_DESKTOP_DEMO_SERVICES_H_
