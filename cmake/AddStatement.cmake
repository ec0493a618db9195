# Statements: folders of credentials/statements with guest.cc, host.cc and manifest.json.
#
#   symbolon_statement(name HEADERS file... [SOURCES file...] [LIBRARIES target...])
#
# Called by the folder's CMakeLists.txt. Makes the guest (cmake/AddGuest.cmake; COMMITTED), the library statement_<name>
# with host.cc and SOURCES, which embeds manifest and guest, and an entry in the registry. host.cc defines
#
#   const symbolon::statement::Statement& <name>_statement();      in namespace symbolon::statement
#
#   symbolon_statement_registry(lock)      after all folders: library symbolon::statements
#
# What ships is the committed ELF, whose program statements.lock pins: a compiler of another version would make another
# program. Only a guest that has none yet is embedded as it was built.
include(EmbedFile)

function(symbolon_statement name)
  cmake_parse_arguments(arg "" "" "SOURCES;HEADERS;LIBRARIES" ${ARGN})
  add_guest(${name} COMMITTED SOURCES guest.cc)
  if(SYMBOLON_GUESTS_CROSS_ONLY)
    return()
  endif()
  symbolon_library(statement_${name}
    SOURCES host.cc ${arg_SOURCES}
    HEADERS ${arg_HEADERS}
    PUBLIC symbolon::statement ${arg_LIBRARIES})
  set(elf "${CMAKE_CURRENT_SOURCE_DIR}/committed/${name}.elf")
  if(EXISTS "${elf}")
    embed_file(symbolon_statement_${name} statement_elf_${name} "${elf}" "${elf}")
  elseif(TARGET guest_${name})
    embed_file(symbolon_statement_${name} statement_elf_${name} "${SYMBOLON_GUEST_DIR}/${name}.elf" guest_${name})
  else()
    message(FATAL_ERROR "statement ${name} has no committed guest: build it with the MIPS compiler and commit_guests")
  endif()
  set(manifest "${CMAKE_CURRENT_SOURCE_DIR}/manifest.json")
  embed_file(symbolon_statement_${name} statement_manifest_${name} "${manifest}" "${manifest}")
  set_property(GLOBAL APPEND PROPERTY SYMBOLON_STATEMENTS ${name})
endfunction()

function(symbolon_statement_registry lock)
  if(SYMBOLON_GUESTS_CROSS_ONLY)
    return()
  endif()
  get_property(names GLOBAL PROPERTY SYMBOLON_STATEMENTS)
  set(declarations "")
  set(entries "")
  set(libraries "")
  foreach(name IN LISTS names)
    string(APPEND declarations
           "extern const unsigned char statement_elf_${name}[];\n"
           "extern const unsigned long statement_elf_${name}_size;\n"
           "extern const unsigned char statement_manifest_${name}[];\n"
           "extern const unsigned long statement_manifest_${name}_size;\n"
           "namespace symbolon::statement { const Statement& ${name}_statement(); }\n")
    string(APPEND entries
           "  {{statement_manifest_${name}, statement_manifest_${name}_size},\n"
           "   {statement_elf_${name}, statement_elf_${name}_size}, &${name}_statement()},\n")
    list(APPEND libraries symbolon::statement_${name})
  endforeach()
  set(list "${CMAKE_CURRENT_BINARY_DIR}/statement_list.cc")
  file(CONFIGURE OUTPUT "${list}" @ONLY CONTENT
"// Made by cmake/AddStatement.cmake from the folders of credentials/statements.
#include \"credentials/statements/registry.h\"
@declarations@
namespace symbolon::statement {
std::vector<PackSource> pack_sources() {
  return {
@entries@  };
}
}  // namespace symbolon::statement
")
  symbolon_library(statements SOURCES registry.cc "${list}" HEADERS registry.h PUBLIC symbolon::statement ${libraries})
  embed_file(symbolon_statements statements_lock "${lock}" "${lock}")
endfunction()
