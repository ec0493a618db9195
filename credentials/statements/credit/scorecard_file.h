// The scorecard as a file, which the training tool writes and a bureau keeps (tools/train_scorecard.py), and the bytes
// that a wallet or a bureau gives to the statement as witness "scorecard".
//
//   {"version": 1, "base_points": 480,
//    "features": [{"name": "age", "reason": 3, "upper": [25, 40], "points": [0, 12, 30]}, ...],
//    "salt": "<64 hex digits>"}                 the salt is added when the card is committed to

#ifndef SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_SCORECARD_FILE_H_
#define SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_SCORECARD_FILE_H_

#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "credentials/statements/credit/scorecard.h"

namespace symbolon::statement::credit {

inline constexpr std::size_t kScorecardFileBytesMax = std::size_t{64} << 10;

// A file without salt gets a random one. Errors: those of json/document.h and json/object_reader.h, kCreditModelForm.
Result<Scorecard> read_scorecard(ByteView text);
std::string write_scorecard(const Scorecard& card);

// salt | head | features.
Bytes encode_scorecard(const Scorecard& card);
// kCreditModelForm.
Result<Scorecard> decode_scorecard(ByteView bytes);

}  // namespace symbolon::statement::credit

#endif  // SYMBOLON_CREDENTIALS_STATEMENTS_CREDIT_SCORECARD_FILE_H_
