// libsodium's hashes: SHA-256, SHA-512, BLAKE2b (keyed and not) and SipHash-2-4 of messages of many lengths.

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The parts of libsodium's utils.c that the hashes use; the rest of that file needs an operating system.
void sodium_memzero(void* const memory, const size_t size) { memset(memory, 0, size); }
void sodium_misuse(void) { abort(); }

static unsigned char message[700];
static unsigned char sum[64];

static void mix(const unsigned char* digest, size_t size) {
  for (size_t i = 0; i < size; ++i) sum[i % 64] = (unsigned char)(sum[i % 64] * 3 + digest[i]);
}

static void print(const char* name, const unsigned char* digest, size_t size) {
  printf("%s ", name);
  for (size_t i = 0; i < size; ++i) printf("%02x", digest[i]);
  printf("\n");
}

int main(void) {
  unsigned char digest[64];
  unsigned char key[32];
  for (size_t i = 0; i < sizeof message; ++i) message[i] = (unsigned char)(i * 7 + (i >> 5));
  for (size_t i = 0; i < sizeof key; ++i) key[i] = (unsigned char)(i + 1);
  for (size_t size = 0; size <= sizeof message; size += 1 + size / 9) {
    crypto_hash_sha256(digest, message, size);
    mix(digest, 32);
    crypto_hash_sha512(digest, message, size);
    mix(digest, 64);
    if (crypto_generichash_blake2b(digest, 64, message, size, NULL, 0) != 0) return 1;
    mix(digest, 64);
    if (crypto_generichash_blake2b(digest, 20, message, size, key, sizeof key) != 0) return 2;
    mix(digest, 20);
    crypto_shorthash_siphash24(digest, message, size, key);
    mix(digest, 8);
  }
  crypto_hash_sha512(digest, message, 3);
  print("sha512", digest, 64);
  crypto_generichash_blake2b(digest, 32, message, 3, NULL, 0);
  print("blake2b", digest, 32);
  print("all", sum, 64);
  return 0;
}
