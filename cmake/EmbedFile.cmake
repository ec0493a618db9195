# embed_file(target symbol file depends): a file as bytes inside a C++ target.
#
# Defines `extern const unsigned char <symbol>[]` and `extern const unsigned long <symbol>_size`. Called at build time
# by itself (cmake -P) to write the source.

if(CMAKE_SCRIPT_MODE_FILE)
  file(READ "${INPUT}" hex HEX)
  string(LENGTH "${hex}" digits)
  math(EXPR size "${digits} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  file(WRITE "${OUTPUT}" "// Made from ${NAME} by cmake/EmbedFile.cmake.\n"
       "extern const unsigned char ${SYMBOL}[];\nextern const unsigned long ${SYMBOL}_size;\n"
       "const unsigned char ${SYMBOL}[] = {${bytes}};\nconst unsigned long ${SYMBOL}_size = ${size};\n")
  return()
endif()

set(SYMBOLON_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}" CACHE INTERNAL "The script that writes embedded files")
function(embed_file target symbol file depends)
  get_filename_component(name "${file}" NAME)
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cc")
  add_custom_command(
    OUTPUT "${source}"
    COMMAND ${CMAKE_COMMAND} -DINPUT=${file} -DOUTPUT=${source} -DSYMBOL=${symbol} -DNAME=${name}
            -P ${SYMBOLON_EMBED_SCRIPT}
    DEPENDS ${depends} "${SYMBOLON_EMBED_SCRIPT}"
    COMMENT "Embedding ${name}"
    VERBATIM)
  target_sources(${target} PRIVATE "${source}")
  set_source_files_properties("${source}" PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()
