// zlib: compresses a text of its own making at several levels and strategies, expands it again, prints sizes and sums.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#define SIZE 60000

static unsigned char text[SIZE];
static unsigned char packed[SIZE + 1000];
static unsigned char unpacked[SIZE];

static void make_text(void) {
  static const char* const words[8] = {"ticket ", "holder ", "proves ", "nothing ", "more ", "than ", "needed ", "\n"};
  unsigned x = 12345;
  size_t used = 0;
  while (used < SIZE) {
    x = x * 1103515245 + 12345;
    const char* word = words[x >> 29];
    for (; *word != 0 && used < SIZE; ++word) text[used++] = (unsigned char)*word;
    if ((x >> 20 & 15) == 0 && used < SIZE) text[used++] = (unsigned char)(x >> 8);
  }
}

static int round_trip(int level, int strategy) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (deflateInit2(&stream, level, Z_DEFLATED, 13, 6, strategy) != Z_OK) return 1;
  stream.next_in = text;
  stream.avail_in = SIZE;
  stream.next_out = packed;
  stream.avail_out = sizeof packed;
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END) return 2;
  const uLong packed_size = stream.total_out;
  deflateEnd(&stream);
  uLongf size = SIZE;
  memset(unpacked, 0, sizeof unpacked);
  if (uncompress(unpacked, &size, packed, packed_size) != Z_OK || size != SIZE) return 3;
  if (memcmp(text, unpacked, SIZE) != 0) return 4;
  printf("level %d strategy %d: %lu bytes, crc32 %lx, adler32 %lx\n", level, strategy, packed_size,
         crc32(0, packed, (uInt)packed_size), adler32(1, packed, (uInt)packed_size));
  return 0;
}

int main(void) {
  make_text();
  printf("zlib %s, crc32 of the text %lx\n", zlibVersion(), crc32(0, text, SIZE));
  for (int level = 0; level <= 9; level += 3) {
    for (int strategy = Z_DEFAULT_STRATEGY; strategy <= Z_FIXED; strategy += 2) {
      const int failed = round_trip(level, strategy);
      if (failed) return failed;
    }
  }
  return 0;
}
