// The lists behind the organizer's and the issuer's desks, under Qt's own checks of what a model promises.

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "credentials/event/errors.h"
#include "credentials/wallet/keys.h"
#include "ui/models/event_form.h"
#include "ui/models/keys_model.h"
#include "ui/models/lines_model.h"
#include "ui/models/names_model.h"

namespace symbolon::ui {
namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

TEST(NamesModel, KeepsNamesAndMarks) {
  NamesModel groups;
  const QAbstractItemModelTester tester(&groups, kFatal);
  groups.add(" North ");
  groups.add("South");
  EXPECT_EQ(groups.items()[0].name, "North");
  groups.setName(1, "South door ");
  EXPECT_EQ(groups.items()[1].name, "South door ") << "somebody may be typing the next word";
  groups.setMark(1, 0, true);
  groups.setMark(1, 2, true);
  groups.dropMark(1);
  EXPECT_EQ(groups.items()[1].marks, (std::set<int>{0, 1}));
  groups.dropMark(0);
  EXPECT_EQ(groups.items()[1].marks, (std::set<int>{0}));
  groups.remove(0);
  ASSERT_EQ(groups.count(), 1);
  groups.remove(5);
  groups.setMark(5, 0, true);
  EXPECT_EQ(groups.count(), 1);
}

TEST(NamesModel, IsBounded) {
  NamesModel names;
  for (int i = 0; i < NamesModel::kNamesMax + 3; ++i) names.add("x");
  EXPECT_EQ(names.count(), NamesModel::kNamesMax);
  names.setName(0, QString(1000, 'x'));
  EXPECT_EQ(names.items()[0].name.size(), NamesModel::kNameCharactersMax);
}

TEST(LinesModel, SaysWhichLineAndWhy) {
  LinesModel lines;
  const QAbstractItemModelTester tester(&lines, kFatal);
  lines.replace(LinesModel::of({{.line = 17, .code = errors::kCsvOwner},
                                {.line = 18, .code = errors::kCsvTokenTwice, .detail = "line 3"}}));
  ASSERT_EQ(lines.count(), 2);
  EXPECT_EQ(lines.data(lines.index(0), LinesModel::PlaceRole).toString(), "Line 17");
  EXPECT_EQ(lines.data(lines.index(0), LinesModel::TextRole).toString(), "An owner is no address.");
  EXPECT_FALSE(lines.data(lines.index(0), LinesModel::GoodRole).toBool());
  EXPECT_TRUE(lines.data(lines.index(1), LinesModel::HintRole).toString().contains("line 3"));
  lines.clear();
  EXPECT_EQ(lines.count(), 0);
}

TEST(KeysModel, ShowsPublicHalvesOnly) {
  wallet::VaultContents contents;
  ASSERT_TRUE(wallet::add_key(contents, wallet::create_key("kyc", wallet::KeyCurve::kP256)));
  ASSERT_TRUE(wallet::add_key(contents, wallet::create_key("credit", wallet::KeyCurve::kSecp256k1)));
  KeysModel keys;
  const QAbstractItemModelTester tester(&keys, kFatal);
  keys.read(contents);
  ASSERT_EQ(keys.count(), 2);
  EXPECT_EQ(keys.data(keys.index(0), KeysModel::AlgorithmRole).toString(), "ES256");
  EXPECT_EQ(keys.data(keys.index(1), KeysModel::AlgorithmRole).toString(), "ES256K");
  EXPECT_EQ(keys.data(keys.index(1), KeysModel::KeyIdRole).toString().size(), 43);
  EXPECT_EQ(keys.roleNames().value(KeysModel::KeyIdRole), "keyId");
  EXPECT_EQ(keys.data(keys.index(0), Qt::DisplayRole).toString(), "kyc");
  EXPECT_FALSE(keys.data(keys.index(0), KeysModel::KeyIdRole + 1).isValid());
  EXPECT_FALSE(keys.data(keys.index(2), KeysModel::NameRole).isValid());
}

TEST(EventForm, NamesEachFieldThatDoesNotFit) {
  EventForm form;
  form.reset(QDateTime(QDate(2026, 12, 1), QTime(12, 0)));
  EXPECT_EQ(form.property("begins").toString(), "2026-12-02 19:30");
  form.setProperty("ends", "2026-12-02 18:00");
  form.setProperty("chain", 1);
  form.setProperty("contract", "0x12");
  form.setProperty("session", "0");
  EXPECT_FALSE(form.check(EventForm::About));
  for (const char* field : {"name", "venue", "ends", "contract", "session"}) {
    EXPECT_TRUE(form.problems().contains(field)) << field;
  }
  EXPECT_EQ(form.problems().size(), 5);
  form.setProperty("begins", "tomorrow");
  form.setProperty("chain", static_cast<int>(form.chains().size()) - 1);
  EXPECT_FALSE(form.check(EventForm::About));
  EXPECT_TRUE(form.problems().contains("begins"));
  EXPECT_TRUE(form.problems().contains("chainNumber"));

  form.setProperty("checkInDays", "-1");
  form.setProperty("doorsMinutes", "soon");
  form.setProperty("asksAge", true);
  form.setProperty("age", "0");
  form.setProperty("credentialType", " ");
  form.tiers()->add("");
  form.groups()->remove(0);
  EXPECT_FALSE(form.check(EventForm::Doors));
  for (const char* field : {"checkInDays", "doorsMinutes", "age", "credentialType", "issuers", "tiers", "groups"}) {
    EXPECT_TRUE(form.problems().contains(field)) << field;
  }
}

TEST(EventForm, WhatWasMendedIsNoProblemAnyMore) {
  EventForm form;
  form.reset(QDateTime(QDate(2026, 12, 1), QTime(12, 0)));
  form.setProperty("name", "");
  EXPECT_TRUE(form.problems().isEmpty()) << "nobody is corrected before the step is done";
  EXPECT_FALSE(form.check(EventForm::About));
  form.setProperty("name", "Night of the Owls");
  EXPECT_FALSE(form.problems().contains("name"));
  EXPECT_TRUE(form.problems().contains("venue"));
  form.setProperty("venue", "Odeon");
  EXPECT_TRUE(form.problems().isEmpty());
}

TEST(EventForm, ADraftReadsBackAsItWasMade) {
  EventForm form;
  form.reset(QDateTime(QDate(2026, 12, 1), QTime(12, 0)));
  form.setProperty("name", "Night of the Owls ");
  form.setProperty("venue", "Odeon");
  form.setProperty("chain", 4);
  form.setProperty("contract", "0x52908400098527886E0F7030069857D2E4169EE7");
  form.setProperty("allowsReentry", true);
  form.setProperty("session", "3");
  form.tiers()->add("Stalls");
  form.tiers()->add("Balcony");
  form.groups()->add("Stairs");
  form.groups()->setMark(1, 1, true);
  ASSERT_TRUE(form.check(EventForm::AllSteps));
  const auto draft = form.draft({7});
  ASSERT_TRUE(draft);
  EXPECT_EQ(draft->core.chain, 137u);
  EXPECT_EQ(draft->core.session, 3u);
  EXPECT_EQ(draft->description.name, "Night of the Owls");
  EXPECT_EQ(draft->policy.groups[1].tiers, (std::vector<std::uint8_t>{1}));
  EXPECT_EQ(draft->statements[0].parameters["shows_tier"], true);

  EventForm other;
  other.read(*draft);
  ASSERT_TRUE(other.check(EventForm::AllSteps));
  const auto again = other.draft({7});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->core, draft->core);
  EXPECT_EQ(again->policy.check_in, draft->policy.check_in);
  EXPECT_EQ(again->policy.admission, draft->policy.admission);
  EXPECT_EQ(again->policy.groups[1].tiers, draft->policy.groups[1].tiers);
  EXPECT_EQ(again->policy.allows_reentry, true);
}

}  // namespace
}  // namespace symbolon::ui
