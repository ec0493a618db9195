# cmake -D SOURCE=... -D BUILD=... -P rebuild.cmake
# Builds all guests a second time, from a copy of the sources under another path and without a compiler cache, and
# compares every ELF with the first build.

set(folders tests/guests credentials/statements)
set(again "${BUILD}/guests-again")
file(REMOVE_RECURSE "${again}")
foreach(folder IN ITEMS cmake core credentials tests/guests)
  cmake_path(GET folder PARENT_PATH parent)
  file(COPY "${SOURCE}/${folder}" DESTINATION "${again}/a/longer/path/copy/${parent}")
endforeach()
set(ENV{CCACHE_DISABLE} 1)
execute_process(
  COMMAND ${CMAKE_COMMAND} -S "${CMAKE_CURRENT_LIST_DIR}" -B "${again}/build" -G Ninja "-DFOLDERS=${folders}"
          "-DCOPY=${again}/a/longer/path/copy"
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build "${again}/build" --target guests
                OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

# Guests that lie beside the tests of one folder are not built again.
file(STRINGS "${again}/build/guests/list.txt" listed)
set(compared 0)
foreach(line IN LISTS listed)
  string(REGEX REPLACE " .*" "" name "${line}")
  file(SHA256 "${BUILD}/guests/${name}.elf" a)
  file(SHA256 "${again}/build/guests/${name}.elf" b)
  if(NOT a STREQUAL b)
    message(SEND_ERROR "two builds of guest ${name} differ: in ${BUILD}/guests and in ${again}/build/guests")
  endif()
  math(EXPR compared "${compared} + 1")
endforeach()
if(compared LESS 16)
  message(FATAL_ERROR "only ${compared} guests were compared")
endif()
message(STATUS "${compared} guests: two builds, the same bytes")
