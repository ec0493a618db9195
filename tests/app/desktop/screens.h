// Every screen of the application once, in the states that people see, with the sample things of the demonstration.

#ifndef SYMBOLON_TESTS_APP_DESKTOP_SCREENS_H_
#define SYMBOLON_TESTS_APP_DESKTOP_SCREENS_H_

#include <functional>
#include <string>

#include "tests/ui/window.h"

namespace symbolon::testing {

// Called with each screen's name while it is shown. Makes two proofs on the way; some seconds.
void walk_screens(const std::function<void(const std::string& name, const TestWindow& window)>& visit);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_APP_DESKTOP_SCREENS_H_
