// Cases for the vectors guest (tests/guests/vectors.cc), and the published files that they come from: Keccak, SHA-256,
// ECDSA of Wycheproof, the two signature precompiles of Ethereum. The files are third-party test data (test_data.h).

#ifndef SYMBOLON_TESTS_SUPPORT_VECTOR_FILES_H_
#define SYMBOLON_TESTS_SUPPORT_VECTOR_FILES_H_

#include <cstddef>
#include <functional>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "tests/guests/vectors_io.h"

namespace symbolon::testing {

struct VectorCase {
  std::string name;
  guest::CaseKind kind;
  Bytes data;
  Bytes expected;  // guest::kAnswerSize bytes
};

struct VectorFile {
  const char* name;
  const char* path;
  std::function<std::vector<VectorCase>(const nlohmann::json&)> load;
  std::size_t count;  // of cases, so that none gets lost
  bool signatures;
};

// All of them; `load` wants the file's JSON (load_test_data).
const std::vector<VectorFile>& vector_files();

// A few that standards print.
std::vector<VectorCase> printed_cases();

// Zeros on the left, as many as make an answer of it.
Bytes padded_left(const Bytes& value);
// The data of a case with a signature and its message.
Bytes signed_message(const Bytes& key, const Bytes& signature, const Bytes& message);
// The guest's body for these cases.
Bytes vectors_body(std::span<const VectorCase> cases);

}  // namespace symbolon::testing

#endif  // SYMBOLON_TESTS_SUPPORT_VECTOR_FILES_H_
