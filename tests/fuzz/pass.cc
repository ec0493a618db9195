// Any text as a pass code, any bytes as a grant or as a picture of a code: what is read is written again the same, and
// nothing crashes; and stories at a gate. The first byte says which.
#include <algorithm>
#include <string>

#include "core/base/check.h"
#include "credentials/pass/base32.h"
#include "credentials/pass/countersigned.h"
#include "credentials/pass/keyboard.h"
#include "credentials/pass/png.h"
#include "credentials/pass/token.h"
#include "tests/fuzz/pass_at_gate.h"

using namespace symbolon;

namespace {

constexpr Hash256 kEvent = {1, 2, 3, 4, 5, 6, 7, 8};

void fuzz_picture(ByteView bytes) {
  const Result<pass::GrayImage> image = pass::from_png(bytes);
  // Large pictures are slow, not wrong.
  if (image && image->pixels.size() < 200'000) (void)pass::read_qr(*image);
}

void fuzz_text(std::string_view text) {
  for (const std::string& reading : pass::pass_readings(text)) {
    // Behind the prefix, "SY1P" or "SY1C"; a reading may be one letter shorter.
    const std::string body = reading.substr(std::min(pass::kTokenPrefix.size(), reading.size()));
    if (const Result<Bytes> bytes = from_base32(body)) CHECK(to_base32(*bytes) == body, "one encoding only");
    if (const Result<pass::Token> token = pass::read_token(reading)) {
      CHECK(reading.size() == 156, "one size only");
      (void)pass::check_signature(*token, kEvent, {}, kEvent);
    }
    if (const Result<pass::CountersignedPass> found = pass::read_countersigned(reading, kEvent)) {
      CHECK(reading.size() == 318, "one size only");
      (void)pass::check_grant(found->grant, kEvent);
    }
  }
}

void fuzz_grant(ByteView bytes) {
  if (const Result<pass::SignedGrant> grant = pass::decode_grant(bytes, kEvent)) {
    const Bytes again = pass::encode_grant(*grant);
    CHECK(std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()), "one encoding only");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const ByteView rest(data + 1, size - 1);
  switch (data[0] % 4) {
    case 0:
      fuzz_text({reinterpret_cast<const char*>(rest.data()), rest.size()});
      break;
    case 1:
      fuzz_grant(rest);
      break;
    case 2:
      fuzz_picture(rest);
      break;
    case 3:
      fuzz::fuzz_pass_at_gate(rest);
      break;
  }
  return 0;
}
