// What a screen says of an error: its sentence, its hint and its detail, all in the language of the screen; names of
// files as they are.

#include "ui/controllers/problem.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/ui/look.h"

namespace symbolon::ui {
namespace {

Problem problem_with(const char* detail) { return problem_of({.code = ErrorCode::kFileNotFound, .detail = detail}); }

// The hint without its own words.
QString detail_shown(const char* detail) { return problem_with(detail).hint.mid(problem_with("").hint.size()); }

TEST(Problem, IsASentenceAHintAndADetail) {
  const Problem problem = problem_with("line 2");
  EXPECT_EQ(problem.sentence, "The file cannot be opened.");
  EXPECT_EQ(problem.hint, "Check the name and the permissions. (line 2)");
  EXPECT_EQ(detail_shown(""), "");
  EXPECT_EQ(detail_shown("needs about 12 MiB of 10 MiB"), " (needs about 12 MiB of 10 MiB)");
}

TEST(Problem, IsGermanOnAGermanScreen) {
  const testing::Look look({.german = true});
  EXPECT_EQ(problem_with("").sentence, "Die Datei lässt sich nicht öffnen.");
  EXPECT_EQ(detail_shown("line 2"), " (Zeile 2)");
  EXPECT_EQ(detail_shown("line 1024"), " (Zeile 1024)");
  EXPECT_EQ(detail_shown("needs about 12 MiB of 10 MiB"), " (braucht etwa 12 MiB von 10 MiB)");
  EXPECT_EQ(detail_shown("not a hex digit"), " (keine Hexadezimalziffer)");
}

TEST(Problem, NamesStayAsTheyAre) {
  const testing::Look look({.german = true});
  for (const char* name : {"line", "line %1", "line 2.csv", "50 % of 3%1.csv", "1a2b3c4d5e6f7a8b9c0d1e2f.ledger"}) {
    EXPECT_EQ(detail_shown(name), QString(" (%1)").arg(name)) << name;
  }
}

}  // namespace
}  // namespace symbolon::ui
