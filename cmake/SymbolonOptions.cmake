# Project-wide switches. Anything that affects soundness is not here: see prover/params/.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()

option(SYMBOLON_BUILD_TESTS "Build the test suite" ON)
option(SYMBOLON_BUILD_BENCH "Build the benchmarks" OFF)
option(SYMBOLON_BUILD_FUZZ "Build the libFuzzer targets (Clang only)" OFF)
option(SYMBOLON_BUILD_UI "Build the desktop application where Qt 6.4 is installed" ON)
option(SYMBOLON_WARNINGS_AS_ERRORS "Treat warnings as errors" OFF)
option(SYMBOLON_LINE_TABLES "Name files and lines in traces of RelWithDebInfo builds" ON)
option(SYMBOLON_PRECOMPILED_HEADERS "Read large headers of libraries once for many files" ON)
set(SYMBOLON_SANITIZERS "" CACHE STRING "Sanitizers for every target, e.g. address,undefined or thread")
set(SYMBOLON_TEST_DATA "${PROJECT_SOURCE_DIR}/../shared/data" CACHE PATH
    "Third-party test data; tests that need it are skipped where it is absent")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# For working and testing: what is built often costs little; the machine and the prover, which run for most of a test's
# time, are optimised as in Release.
if(SYMBOLON_LINE_TABLES)
  set(line_tables -g1)
endif()
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 ${line_tables}")
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O1 ${line_tables}")
set(SYMBOLON_HOT_OPTIONS "$<$<CONFIG:RelWithDebInfo>:-O2>")

include(FeatureSummary)
add_feature_info(tests SYMBOLON_BUILD_TESTS "unit, differential and soundness tests")
add_feature_info(bench SYMBOLON_BUILD_BENCH "Google Benchmark programs")
add_feature_info(fuzz SYMBOLON_BUILD_FUZZ "libFuzzer targets")
add_feature_info(ui SYMBOLON_BUILD_UI "the desktop application")
