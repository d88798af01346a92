// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/exchange/example.h"

using namespace kiosk::exchange;

namespace {

constexpr auto Page = "topics/01-first-steps/01-registration/ar.md";
constexpr auto German = "topics/01-first-steps/01-registration/de.md";

} // namespace

BOOST_FIXTURE_TEST_SUITE(translations_that_come_back, ExamplePack)

BOOST_AUTO_TEST_CASE(what_comes_back_as_it_went_out_changes_not_a_byte)
{
    std::vector<ReturnedUnit> all;
    for (const auto &one : places.list.units)
        if (!one.present.empty())
            all.push_back(back(one, spelled(one.present, one.tags)));
    BOOST_TEST(all.size() > 30);
    const auto outcome = import(all);
    BOOST_TEST(findings.errors() == 0);
    BOOST_TEST(outcome.files.empty());
    BOOST_TEST(outcome.unchanged == static_cast<int>(all.size()));
}

BOOST_AUTO_TEST_CASE(only_the_block_of_a_changed_text_is_written_anew)
{
    replace(Page, "method = \"machine\"\n", "method   =   \"machine\"   # by hand\n");
    const auto before = text(Page);
    const auto outcome = import({back(unit("Machen Sie einen Termin."), "احجز موعدًا الآن.")});
    BOOST_TEST(findings.errors() == 0);
    BOOST_TEST(outcome.changed == 1);
    auto expected = before;
    expected.replace(expected.find("احجز موعدًا."), std::string("احجز موعدًا.").size(), "احجز موعدًا الآن.");
    BOOST_TEST(text(Page) == expected);
}

BOOST_AUTO_TEST_CASE(a_block_is_up_to_date_when_all_its_lines_came_back)
{
    replace(German, "2. Gehen Sie mit allen Papieren hin.", "2. Gehen Sie mit allen Papieren dorthin.");
    BOOST_TEST((unit("Gehen Sie").state == UnitState::Outdated));
    auto first = back(unit("Machen Sie einen Termin."), "");
    (void)import({back(unit("Gehen Sie"), "اذهب إلى هناك ومعك كل الأوراق.")});
    BOOST_TEST(text(Page).find("إلى هناك") != std::string::npos);
    BOOST_TEST((unit("Gehen Sie").state == UnitState::Outdated)); // the other line was not looked at
    first.text = "احجز موعدًا.";
    (void)import({first, back(unit("Gehen Sie"), "اذهب إلى هناك ومعك كل الأوراق.", true)});
    BOOST_TEST((unit("Gehen Sie").state == UnitState::Current));
}

BOOST_AUTO_TEST_CASE(an_outdated_text_that_is_still_right_is_confirmed_by_its_state_alone)
{
    replace(German, "Zwei Töne.", "Zwei kurze Töne.");
    const auto idle = import({back(unit("Zwei kurze"), "نغمتان.")});
    BOOST_TEST(idle.files.empty());
    const auto confirmed = import({back(unit("Zwei kurze"), "نغمتان.", true)});
    BOOST_TEST(confirmed.confirmed == 1);
    BOOST_TEST((unit("Zwei kurze").state == UnitState::Current));
}

BOOST_AUTO_TEST_CASE(an_old_file_does_not_undo_what_was_brought_up_to_date_since)
{
    auto old = back(unit("Zwei Töne."), "نغمات");
    old.inReview = true;
    BOOST_TEST(import({old}).files.empty());
}

BOOST_AUTO_TEST_CASE(a_text_whose_german_changed_since_is_left)
{
    const auto old = back(unit("Zwei Töne."), "نغمتان قصيرتان.");
    replace(German, "Zwei Töne.", "Drei Töne.");
    const auto before = text(Page);
    (void)import({old});
    BOOST_TEST(finding().starts_with("the German text has changed since this was sent out"));
    BOOST_TEST(text(Page) == before);
}

BOOST_AUTO_TEST_CASE(each_kind_of_damage_is_refused_and_says_what_to_mend)
{
    const auto &german = unit("Nach dem Umzug haben Sie");
    BOOST_TEST(spelled(german.german, german.tags) ==
               "Nach dem Umzug haben Sie {fact:registration-deadline} Zeit für die {2}Anmeldung{/2}. Sie ist "
               "{3}kostenlos{/3}.");
    const std::vector<std::pair<std::string, std::string>> damages{
        {"بعد {2}x{/2} {3}y{/3}", "{fact:registration-deadline} is missing"},
        {"{fact:registration-deadline} {2}x{/2} y", "{3} (strong) is missing"},
        {"{fact:registration-deadline} {2}x{/2} {3}y", "{3} (strong) is not closed"},
        {"{fact:registration-deadline} x{/2} {3}y{/3}", "is closed but not opened"},
        {"{fact:registration-deadline} {2}x {3}y{/3}{/2}", "lies within another mark"},
        {"{fact:registration-deadline} {2}x{/2} {3}y{/3} {9}z{/9}", "mark 9 does not belong"},
        {"{fact:registration-deadline} {fact:registration-deadline} {2}x{/2} {3}y{/3}", "stands twice"},
        {"{fact:registration-deadline} {fact:office-phone} {2}x{/2} {3}y{/3}", "holds a { or }"},
        {"{fact:registration-deadline} {2}x{/2} {3}<b>y</b>{/3}", "holds HTML"},
        {"{fact:registration-deadline} {2}x{/2} {3}y{/3} &nbsp;", "holds HTML"},
        {"{fact:registration-deadline} {2}x{/2} {3}y{/3} \u2068z", "is not closed"},
        {"{fact:registration-deadline} {2}x{/2} {3}y{/3} z\u2069", "closes what was not opened"},
        {"{fact:registration-deadline} {2}x{/2} {3}y{/3} \u202ez", "holds U+202E"},
        {"{fact:registration-deadline} {2}x{/2} {3}y{/3} \x07z", "holds U+0007"},
        {"{fact:registration-deadline} {2}x{/2} {3}" + std::string(600, 'y') + "{/3}", "is much longer"},
        {" ", "{fact:registration-deadline} is missing"},
    };
    const auto before = text(Page);
    for (const auto &[words, expected] : damages) {
        (void)import({back(unit("Nach dem Umzug haben Sie"), words)});
        BOOST_TEST(finding().find(expected) != std::string::npos, words << ": " << finding());
        BOOST_TEST(findings.sorted().front().line == 7);
        BOOST_TEST(text(Page) == before);
    }
    auto column = back(unit("Nach dem Umzug haben Sie"), "x");
    column.german += " Und noch etwas.";
    (void)import({column});
    BOOST_TEST(finding().starts_with("the German text in this file is not the one that went out"));
    (void)import({back(unit("Zwei Töne."), "x"), back(unit("Zwei Töne."), "y")});
    BOOST_TEST(finding().find("stands here with another text than in line 7") != std::string::npos);
    BOOST_TEST(text(Page) == before);
}

BOOST_AUTO_TEST_CASE(words_that_look_like_markdown_stay_words)
{
    for (const char *words :
         {"1. Januar", "# 5", "- minus", "a*b*c _d_ `e` [f](g) <h", "> 5 | 6 \\ &amp", "= gleich", "~~~", "+1"}) {
        (void)import({back(unit("Bezahlen Sie nie"), words)});
        BOOST_TEST(findings.errors() == 0, words);
        BOOST_TEST(wordsOf(unit("Bezahlen Sie nie").present) == words);
    }
    (void)import({back(unit("Sie nennen Ihre Adresse."), "a | b"), back(unit("Ich möchte meine"), "= x")});
    BOOST_TEST(findings.errors() == 0);
    BOOST_TEST(wordsOf(unit("Sie nennen Ihre Adresse.").present) == "a | b");
    BOOST_TEST(wordsOf(unit("Ich möchte meine").present) == "= x");
}

BOOST_AUTO_TEST_CASE(a_glossary_word_may_be_shown_in_other_words_and_keeps_its_id)
{
    const auto &german = unit("Die Anmeldung ist kostenlos.");
    (void)import({back(german, "{1}التسجيل{/1} مجاني هنا.")});
    BOOST_TEST(text(Page).find("{term:anmeldung|التسجيل} مجاني هنا.") != std::string::npos);
    (void)import({back(unit("Die Anmeldung ist kostenlos."), "{1}Anmeldung{/1} مجاني.")});
    BOOST_TEST(text(Page).find("{term:anmeldung} مجاني.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_new_page_waits_until_it_is_whole)
{
    const auto title = unit("Wohnen");
    const auto paragraph = unit("Wie Sie eine Wohnung finden.");
    const auto page = folder / "topics/02-housing/ar.md";
    const auto first = import({back(title, "السكن")});
    BOOST_TEST(first.aside == 1);
    BOOST_TEST(!std::filesystem::exists(page));
    BOOST_TEST(std::filesystem::exists(folder / ".exchange/ar.csv"));
    BOOST_TEST(import({back(title, "السكن")}).files.empty()); // the same again: nothing new
    (void)import({back(paragraph, "كيف تجد مسكنًا.")});
    BOOST_TEST(readAll(page).starts_with("+++\ntitle = \"السكن\"\nmethod = \"machine\"\nsource = [\""));
    BOOST_TEST(!std::filesystem::exists(folder / ".exchange/ar.csv"));
    BOOST_TEST((unit("Wie Sie eine Wohnung finden.").state == UnitState::Current));
}

BOOST_AUTO_TEST_CASE(a_page_is_as_good_as_its_weakest_text)
{
    (void)import({back(unit("Zwei Töne."), "نغمتان الآن.")}, {"human", "2026-11-23", false});
    BOOST_TEST(text(Page).find("method = \"machine\"") != std::string::npos);
    BOOST_TEST(text(Page).find("reviewed_on") == std::string::npos);
    std::vector<ReturnedUnit> whole;
    for (const auto &one : places.list.units)
        if (one.key.starts_with("topics:registration:"))
            whole.push_back(back(one, spelled(one.present, one.tags), true));
    for (auto &one : whole)
        if (one.text.empty())
            one.text = one.german + ".";
    (void)import(whole, {"reviewed", "2026-11-23", false});
    BOOST_TEST(findings.errors() == 0);
    BOOST_TEST(text(Page).find("method = \"reviewed\"") != std::string::npos);
    BOOST_TEST(text(Page).find("reviewed_on = 2026-11-23\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_block_that_moved_keeps_its_translation_and_one_that_is_new_makes_the_page_wait)
{
    replace(German, "## Was Sie wissen sollten\n\n", "");
    replace(German, "```contact centre", "## Was Sie wissen sollten\n\n```contact centre");
    (void)import({back(unit("Zwei Töne."), "نغمتان الآن.")});
    BOOST_TEST(findings.errors() == 0);
    BOOST_TEST(text(Page).find("## ما يجب أن تعرفه\n\n```contact centre\n```") != std::string::npos);
    replace(German, "```cost", "Ein neuer Absatz.\n\n```cost");
    const auto waits = import({back(unit("Zwei Töne."), "نغمتان.")});
    BOOST_TEST(waits.waiting.size() == 1);
    BOOST_TEST(text(Page).find("نغمتان الآن.") != std::string::npos);
    (void)import({back(unit("Ein neuer Absatz."), "فقرة جديدة.")});
    BOOST_TEST(text(Page).find("فقرة جديدة.\n\n```cost") != std::string::npos);
    BOOST_TEST(text(Page).find("نغمتان.") != std::string::npos); // what waited came along
    kiosk::authoring::Findings after;
    (void)kiosk::authoring::readPack(folder, after);
    for (const auto &one : after.sorted()) // English has not followed and is no concern of this import
        BOOST_TEST((one.file != Page || one.severity == kiosk::authoring::Severity::Warning), one.message);
}

BOOST_AUTO_TEST_SUITE_END()
