# Guests: programs for the machine.
#
#   add_guest(name [SOFTWARE] [COMMITTED] [CROSS_ONLY] SOURCES file... [OPTIONS flag...] [LINK_OPTIONS flag...])
#
# Target guest_<name> makes ${PROJECT_BINARY_DIR}/guests/<name>.elf: cross-built where the compiler below is found, else
# copied from committed/<name>.elf beside the guest's CMakeLists.txt, whose SHA-256 must be the one in
# committed/<name>.lock. Without either the target does not exist: ask with if(TARGET guest_<name>).
# Target guest_<name>_native is the same guest for the host, its main renamed to guest_main_<name>
# (core/guest/native.h runs it); CROSS_ONLY leaves it out.
# SOFTWARE links the SDK without precompile system calls, as provers and emulators without them need it.
# COMMITTED says that the ELF is under version control.
#
#   use_guests(target name...)    gives a C++ target the macros GUEST_<NAME>_ELF with the paths; builds the guests first
#   target guests                 builds all of them
#   target commit_guests          copies the COMMITTED ones beside their sources and writes their locks
#   guests/list.txt               what tests read: a line a guest, "name elf folder-of-committed-elf-or-- compiler"
#
# Builds are deterministic: no paths, times or build ids reach the ELF, inputs are linked in the order given.

find_program(SYMBOLON_GUEST_CXX NAMES mipsel-linux-gnu-g++-12 mipsel-linux-gnu-g++ DOC "Cross compiler for guests")
find_program(SYMBOLON_GUEST_AR NAMES mipsel-linux-gnu-ar DOC "Archiver for guests")
# Cached, because functions see the variables of their callers' folders.
if(SYMBOLON_GUEST_CXX AND SYMBOLON_GUEST_AR)
  set(SYMBOLON_GUEST_CROSS ON CACHE INTERNAL "Guests are cross-built")
  execute_process(COMMAND ${SYMBOLON_GUEST_CXX} -dumpfullversion OUTPUT_VARIABLE version
                  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(SYMBOLON_GUEST_CXX_VERSION "${version}" CACHE INTERNAL "Version of the cross compiler")
else()
  set(SYMBOLON_GUEST_CROSS OFF CACHE INTERNAL "Guests are cross-built")
  set(SYMBOLON_GUEST_CXX_VERSION "-" CACHE INTERNAL "Version of the cross compiler")
endif()
add_feature_info(guest-cross-build SYMBOLON_GUEST_CROSS
                 "guests are built from source (else the committed ELF files are used): g++-mipsel-linux-gnu")

# Debian's 32-bit libgcc for MIPS is hard-float: never link it. Branch-likely and hardware floating point are not in the
# machine; division by zero traps there by itself.
set(target_flags -march=mips32r2 -mabi=32 -EL -msoft-float -mno-abicalls -fno-pic -G0 -mno-branch-likely
                 -mno-check-zero-division)
set(SYMBOLON_GUEST_FLAGS
    ${target_flags} -O2 -ffreestanding -fno-stack-protector -fno-asynchronous-unwind-tables -fno-unwind-tables
    -ffunction-sections -fdata-sections -fno-ident -Wall -Wextra -Wshadow -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.
    -I${PROJECT_SOURCE_DIR} -isystem ${PROJECT_SOURCE_DIR}/core/guest/include
    CACHE INTERNAL "Compiler options of guests")
set(SYMBOLON_GUEST_CXX_FLAGS -std=c++20 -fno-exceptions -fno-rtti -fno-threadsafe-statics -Wconversion
    CACHE INTERNAL "The same, C++ only")
set(SYMBOLON_GUEST_C_FLAGS -x c -std=gnu17 CACHE INTERNAL "The same, C only")
set(SYMBOLON_GUEST_LINK_FLAGS
    ${target_flags} -nostdlib -static -s -Wl,--fatal-warnings -Wl,--gc-sections -Wl,--build-id=none
    -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack -Wl,-T,${PROJECT_SOURCE_DIR}/core/guest/guest.ld
    CACHE INTERNAL "Linker options of guests")
set(SYMBOLON_GUEST_DIR "${PROJECT_BINARY_DIR}/guests" CACHE INTERNAL "Where guests are built")
file(MAKE_DIRECTORY "${SYMBOLON_GUEST_DIR}")

# Compiles one source; appends the object to the list named by `out_list`.
function(_symbolon_guest_object out_list object source)
  if(source MATCHES "\\.c$")
    set(language ${SYMBOLON_GUEST_C_FLAGS})
  elseif(source MATCHES "\\.S$")
    set(language "")
  else()
    set(language ${SYMBOLON_GUEST_CXX_FLAGS})
  endif()
  set(warnings "")
  if(SYMBOLON_WARNINGS_AS_ERRORS)
    set(warnings -Werror)
  endif()
  cmake_path(GET object PARENT_PATH folder)
  file(MAKE_DIRECTORY "${folder}")
  add_custom_command(
    OUTPUT "${object}"
    COMMAND ${CMAKE_CXX_COMPILER_LAUNCHER} ${SYMBOLON_GUEST_CXX} ${SYMBOLON_GUEST_FLAGS} ${warnings} ${language} ${ARGN}
            -MD -MF "${object}.d" -c "${source}" -o "${object}"
    DEPENDS "${source}" DEPFILE "${object}.d"
    COMMENT "Building guest object ${source}" VERBATIM)
  set(${out_list} ${${out_list}} "${object}" PARENT_SCOPE)
endfunction()

# The SDK as one archive a flavour, in ${SYMBOLON_GUEST_DIR}/sdk.
function(_symbolon_guest_sdk flavour precompiles)
  set(sources system_mips.cc io.cc io_standard.cc start.cc memory.cc allocate.cc runtime.cc integer.cc float.cc
              hashes.cc signatures.cc)
  if(NOT precompiles)
    list(APPEND sources precompiles_software.cc)
  endif()
  set(folder "${SYMBOLON_GUEST_DIR}/sdk/${flavour}")
  set(objects "")
  foreach(source IN LISTS sources)
    # Without the last flag the loops of memcpy and memset would become calls of themselves.
    _symbolon_guest_object(objects "${folder}/${source}.o" "${PROJECT_SOURCE_DIR}/core/guest/${source}"
                           -DSYMBOLON_GUEST_PRECOMPILES=${precompiles} -fno-tree-loop-distribute-patterns)
  endforeach()
  add_custom_command(
    OUTPUT "${folder}/libguest.a"
    COMMAND ${CMAKE_COMMAND} -E rm -f "${folder}/libguest.a"
    COMMAND ${SYMBOLON_GUEST_AR} rcsD "${folder}/libguest.a" ${objects}
    DEPENDS ${objects} COMMENT "Building guest SDK (${flavour})" VERBATIM)
endfunction()

if(SYMBOLON_GUEST_CROSS)
  _symbolon_guest_sdk(precompiles 1)
  _symbolon_guest_sdk(software 0)
  set(_start "")
  _symbolon_guest_object(_start "${SYMBOLON_GUEST_DIR}/sdk/start.o" "${PROJECT_SOURCE_DIR}/core/guest/start.S")
  add_custom_target(guest_sdk DEPENDS "${SYMBOLON_GUEST_DIR}/sdk/precompiles/libguest.a"
                                      "${SYMBOLON_GUEST_DIR}/sdk/software/libguest.a"
                                      "${SYMBOLON_GUEST_DIR}/sdk/start.o")
endif()

# Checks committed/<name>.elf against its lock; the path in `out`, empty if there is none.
function(_symbolon_committed_guest out name)
  set(${out} "" PARENT_SCOPE)
  set(elf "${CMAKE_CURRENT_SOURCE_DIR}/committed/${name}.elf")
  set(lock "${CMAKE_CURRENT_SOURCE_DIR}/committed/${name}.lock")
  if(NOT EXISTS "${elf}" OR NOT EXISTS "${lock}")
    return()
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${elf}" "${lock}")
  file(STRINGS "${lock}" line REGEX "^elf-sha256 [0-9a-f]+$")
  string(REPLACE "elf-sha256 " "" expected "${line}")
  file(SHA256 "${elf}" actual)
  if(NOT actual STREQUAL expected)
    message(FATAL_ERROR "${elf} is not the file that ${lock} names: get a clean copy, or write both with commit_guests")
  endif()
  set(${out} "${elf}" PARENT_SCOPE)
endfunction()

add_custom_target(guests)

function(add_guest name)
  cmake_parse_arguments(arg "SOFTWARE;COMMITTED;CROSS_ONLY" "" "SOURCES;OPTIONS;LINK_OPTIONS" ${ARGN})
  if(arg_UNPARSED_ARGUMENTS OR NOT arg_SOURCES)
    message(FATAL_ERROR "add_guest(${name}): SOURCES missing or unknown argument: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  list(TRANSFORM arg_SOURCES PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/" REGEX "^[^/]")
  set(elf "${SYMBOLON_GUEST_DIR}/${name}.elf")
  set(committed "")
  if(arg_COMMITTED)
    _symbolon_committed_guest(committed ${name})
  endif()

  if(SYMBOLON_GUEST_CROSS)
    set(flavour precompiles)
    if(arg_SOFTWARE)
      set(flavour software)
    endif()
    set(start "${SYMBOLON_GUEST_DIR}/sdk/start.o")
    set(sdk "${SYMBOLON_GUEST_DIR}/sdk/${flavour}/libguest.a")
    set(objects "")
    foreach(source IN LISTS arg_SOURCES)
      cmake_path(GET source FILENAME file)
      _symbolon_guest_object(objects "${SYMBOLON_GUEST_DIR}/${name}/${file}.o" "${source}" ${arg_OPTIONS})
    endforeach()
    add_custom_command(
      OUTPUT "${elf}"
      COMMAND ${SYMBOLON_GUEST_CXX} ${SYMBOLON_GUEST_LINK_FLAGS} ${arg_LINK_OPTIONS} "-Wl,-Map=${elf}.map" -o "${elf}"
              "${start}" ${objects} "${sdk}"
      DEPENDS guest_sdk "${start}" ${objects} "${sdk}" "${PROJECT_SOURCE_DIR}/core/guest/guest.ld"
      COMMENT "Linking guest ${name}" VERBATIM)
  elseif(committed)
    add_custom_command(OUTPUT "${elf}" COMMAND ${CMAKE_COMMAND} -E copy "${committed}" "${elf}" DEPENDS "${committed}"
                       COMMENT "Using the committed guest ${name}" VERBATIM)
  endif()
  if(SYMBOLON_GUEST_CROSS OR committed)
    add_custom_target(guest_${name} DEPENDS "${elf}")
    set_target_properties(guest_${name} PROPERTIES GUEST_ELF "${elf}")
    add_dependencies(guests guest_${name})
    set(folder "-")
    if(arg_COMMITTED)
      set(folder "${CMAKE_CURRENT_SOURCE_DIR}")
    endif()
    set_property(GLOBAL APPEND PROPERTY SYMBOLON_GUESTS "${name} ${elf} ${folder} ${SYMBOLON_GUEST_CXX_VERSION}")
  endif()

  if(NOT arg_CROSS_ONLY AND NOT SYMBOLON_GUESTS_CROSS_ONLY)
    add_library(guest_${name}_native STATIC EXCLUDE_FROM_ALL ${arg_SOURCES})
    target_link_libraries(guest_${name}_native PUBLIC symbolon::core_guest PRIVATE symbolon_warnings)
    target_compile_definitions(guest_${name}_native PRIVATE main=guest_main_${name})
    target_compile_options(guest_${name}_native PRIVATE ${arg_OPTIONS})
  endif()
endfunction()

function(use_guests target)
  foreach(name IN LISTS ARGN)
    if(TARGET guest_${name})
      get_target_property(elf guest_${name} GUEST_ELF)
      string(TOUPPER ${name} macro)
      target_compile_definitions(${target} PRIVATE "GUEST_${macro}_ELF=\"${elf}\"")
      add_dependencies(${target} guest_${name})
    endif()
  endforeach()
endfunction()

# Once all folders have been read.
function(_symbolon_finish_guests)
  get_property(guests GLOBAL PROPERTY SYMBOLON_GUESTS)
  list(JOIN guests "\n" text)
  file(CONFIGURE OUTPUT "${SYMBOLON_GUEST_DIR}/list.txt" CONTENT "@text@\n" @ONLY)
  if(NOT SYMBOLON_GUEST_CROSS OR NOT TARGET guest_lock)
    return()
  endif()
  set(commands "")
  foreach(guest IN LISTS guests)
    string(REPLACE " " ";" fields "${guest}")
    list(GET fields 0 name)
    list(GET fields 1 elf)
    list(GET fields 2 folder)
    if(NOT folder STREQUAL "-")
      list(APPEND commands COMMAND guest_lock ${name} ${elf} ${folder} ${SYMBOLON_GUEST_CXX_VERSION})
    endif()
  endforeach()
  add_custom_target(commit_guests ${commands} VERBATIM)
  add_dependencies(commit_guests guests guest_lock)
endfunction()
cmake_language(DEFER DIRECTORY "${CMAKE_SOURCE_DIR}" CALL _symbolon_finish_guests)
