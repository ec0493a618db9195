# One library per folder: symbolon_library(core_mips SOURCES ... HEADERS ... PUBLIC deps PRIVATE deps)
# creates target `symbolon_core_mips` with alias `symbolon::core_mips`. Includes are written from the
# repository root, so a dependency in the wrong direction shows in the source.

add_library(symbolon_warnings INTERFACE)
target_compile_options(symbolon_warnings INTERFACE -Wall -Wextra -Wshadow -Wconversion)
if(SYMBOLON_WARNINGS_AS_ERRORS)
  target_compile_options(symbolon_warnings INTERFACE -Werror)
endif()
if(SYMBOLON_SANITIZERS)
  target_compile_options(symbolon_warnings INTERFACE -fsanitize=${SYMBOLON_SANITIZERS} -fno-omit-frame-pointer
                                                     -fno-sanitize-recover=all)
  target_link_options(symbolon_warnings INTERFACE -fsanitize=${SYMBOLON_SANITIZERS})
endif()
if(SYMBOLON_BUILD_FUZZ)
  target_compile_options(symbolon_warnings INTERFACE -fsanitize=fuzzer-no-link)
endif()

function(symbolon_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;HEADERS;PUBLIC;PRIVATE" ${ARGN})
  set(target symbolon_${name})
  if(arg_SOURCES)
    add_library(${target} STATIC ${arg_SOURCES})
    target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE symbolon_warnings ${arg_PRIVATE})
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${arg_HEADERS})
    # Set by folders whose libraries read the same large headers.
    if(SYMBOLON_LIBRARY_HEADERS_OF)
      symbolon_precompile(${target} REUSE_FROM ${SYMBOLON_LIBRARY_HEADERS_OF})
    endif()
  else()
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE ${arg_PUBLIC})
    target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}")
    target_sources(${target} INTERFACE FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${arg_HEADERS})
  endif()
  add_library(symbolon::${name} ALIAS ${target})
endfunction()

# symbolon_precompile(target PRIVATE header...|REUSE_FROM other) reads headers once for all files of a target; only for
# those of other projects, which are large and do not change. Files include what they use all the same: a preset without
# this (clang) tells.
function(symbolon_precompile target)
  if(SYMBOLON_PRECOMPILED_HEADERS)
    target_precompile_headers(${target} ${ARGN})
    # What ccache needs to see through it; ./run says the rest.
    target_compile_options(${target} PRIVATE -Winvalid-pch $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
  endif()
endfunction()

# symbolon_test(name SOURCES ... LIBRARIES ... [LABELS unit|slow|...] [TIMEOUT seconds] [LAUNCHER command...]
#               [PRECOMPILED target])
# One executable, one CTest entry: tests of a file may share an expensive fixture, such as a proof.
function(symbolon_test name)
  cmake_parse_arguments(arg "" "TIMEOUT;PRECOMPILED" "SOURCES;LIBRARIES;LABELS;LAUNCHER" ${ARGN})
  if(NOT arg_LABELS)
    set(arg_LABELS unit)
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE symbolon_warnings ${arg_LIBRARIES} GTest::gtest GTest::gmock GTest::gtest_main)
  if(NOT arg_PRECOMPILED)
    set(arg_PRECOMPILED symbolon_test_headers)
  endif()
  symbolon_precompile(${name} REUSE_FROM ${arg_PRECOMPILED})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_compile_definitions(${name} PRIVATE SYMBOLON_TEST_DATA="${SYMBOLON_TEST_DATA}"
                                             SYMBOLON_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                             SYMBOLON_BINARY_DIR="${PROJECT_BINARY_DIR}")
  add_test(NAME ${name} COMMAND ${arg_LAUNCHER} $<TARGET_FILE:${name}>)
  set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT})
endfunction()

# symbolon_fuzzer(name SOURCES ... LIBRARIES ...) makes target fuzz_<name> from a file that defines
# LLVMFuzzerTestOneInput. With SYMBOLON_BUILD_FUZZ it is a libFuzzer program; without, it replays the checked-in corpus
# tests/fuzz/corpus/<name> once, as an ordinary test.
function(symbolon_fuzzer name)
  cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(fuzz_${name} ${arg_SOURCES})
  target_link_libraries(fuzz_${name} PRIVATE symbolon_warnings ${arg_LIBRARIES})
  target_include_directories(fuzz_${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  if(SYMBOLON_BUILD_FUZZ)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(fuzz_${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/support/replay_main.cc")
    add_test(NAME fuzz_${name}_corpus COMMAND fuzz_${name} "${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name}")
    set_tests_properties(fuzz_${name}_corpus PROPERTIES LABELS unit TIMEOUT 120)
  endif()
endfunction()
