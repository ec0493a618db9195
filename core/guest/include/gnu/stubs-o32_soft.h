/* The C library's <features.h> includes a list of its unimplemented functions for each ABI. Debian's cross compiler
 * comes without the list for soft float; a guest links no C library, so an empty one is right. */
