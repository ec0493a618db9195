// The list of error codes: names, sentences and hints keep their form, so that messages read alike everywhere.

#include "core/base/error.h"

#include <gtest/gtest.h>

#include <cctype>
#include <set>
#include <vector>

namespace symbolon {
namespace {

const std::vector<ErrorCode>& all_codes() {
  static const std::vector<ErrorCode> codes = {
#define SYMBOLON_ERROR(name, kind, sentence, hint) ErrorCode::name,
#include "core/base/error_codes.def"
#undef SYMBOLON_ERROR
  };
  return codes;
}

// Starts in lower case (unless the first word is an acronym: ELF, SHA-256), no final period, no space at an end.
void expect_clause(std::string_view text, std::string_view code) {
  ASSERT_FALSE(text.empty()) << code;
  const auto upper = [&](std::size_t i) {
    return i < text.size() && std::isupper(static_cast<unsigned char>(text[i])) != 0;
  };
  EXPECT_TRUE(!upper(0) || upper(1)) << code << ": starts in upper case: " << text;
  EXPECT_NE(text.front(), ' ') << code;
  EXPECT_EQ(std::string_view(".!? \n").find(text.back()), std::string_view::npos) << code << ": ends badly: " << text;
}

TEST(ErrorCodes, SentencesAndHintsAreClauses) {
  for (const ErrorCode code : all_codes()) {
    expect_clause(error_sentence(code), error_name(code));
    expect_clause(error_hint(code), error_name(code));
  }
}

TEST(ErrorCodes, NamesAndSentencesAreUnique) {
  std::set<std::string_view> names;
  std::set<std::string_view> sentences;
  for (const ErrorCode code : all_codes()) {
    EXPECT_TRUE(names.insert(error_name(code)).second) << error_name(code);
    EXPECT_TRUE(sentences.insert(error_sentence(code)).second) << error_name(code) << " says what another one says";
  }
}

TEST(ErrorCodes, NamesArePascalCaseWithoutThePrefix) {
  for (const ErrorCode code : all_codes()) {
    const std::string_view name = error_name(code);
    ASSERT_FALSE(name.empty());
    EXPECT_TRUE(std::isupper(static_cast<unsigned char>(name.front()))) << name;
    EXPECT_EQ(name.find('_'), std::string_view::npos) << name;
  }
}

// A module's own list, made as its errors.h makes it.
SYMBOLON_DEFINE_ERROR(kModuleReason, kRejected, "a module refuses", "ask the module")

TEST(ErrorCodes, ModulesAddTheirOwn) {
  EXPECT_EQ(error_name(kModuleReason), "ModuleReason");
  EXPECT_EQ(error_kind(kModuleReason), ErrorKind::kRejected);
  EXPECT_EQ(error_sentence(kModuleReason), "a module refuses");
  EXPECT_EQ(error_hint(kModuleReason), "ask the module");
  EXPECT_FALSE(kModuleReason == ErrorCode::kInputTruncated);
  EXPECT_TRUE(kModuleReason == kModuleReason);
}

TEST(ErrorCodes, KindsFollowTheList) {
  EXPECT_EQ(error_name(ErrorCode::kInputTruncated), "InputTruncated");
  EXPECT_EQ(error_kind(ErrorCode::kFileExists), ErrorKind::kUsage);
  EXPECT_EQ(error_kind(ErrorCode::kInputTruncated), ErrorKind::kUnreadable);
}

TEST(Error, MessageAppendsTheDetail) {
  EXPECT_EQ((Error{.code = ErrorCode::kInputTruncated}).message(), "the data ends too early");
  EXPECT_EQ((Error{.code = ErrorCode::kInputTruncated, .where = "x", .detail = "3 of 4 bytes"}).message(),
            "the data ends too early (3 of 4 bytes)");
}

}  // namespace
}  // namespace symbolon
