// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <boost/test/unit_test.hpp>

#include "kiosk/authoring/report.h"
#include "kiosk/checking/interface_texts.h"
#include "kiosk/checking/plural_forms.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;
using checking::QtPlural;
namespace fs = std::filesystem;

namespace {

const fs::path Fonts = "/usr/share/fonts/truetype/noto";

/** What check finds in a file of @p messages, which begin at line 4. */
std::string foundIn(const std::string &language, const std::string &messages, const fs::path &fonts = Fonts)
{
    const ScratchFolder folder;
    writeAll(folder.path / "x.ts", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<TS version=\"2.1\" language=\"" +
                                       language + "\">\n<context><name></name>\n" + messages + "</context></TS>\n");
    authoring::Findings findings;
    (void)checking::checkInterface(folder.path, fonts, findings);
    std::string all;
    for (const auto &one : findings.sorted())
        all += (all.empty() ? "" : " | ") + std::to_string(one.line) + " " + one.code +
               (one.severity == authoring::Severity::Error ? "!" : "");
    return all;
}

std::string plain(const std::string &source, const std::string &translation, const std::string &attributes = {})
{
    return "<message id=\"a\">\n<source>" + source + "</source>\n<translation" + attributes + ">" + translation +
           "</translation></message>\n";
}

std::string plural(const std::vector<std::string> &forms)
{
    std::string text = "<message id=\"a\" numerus=\"yes\"><source>%n of %1</source>\n<translation>\n";
    for (const auto &form : forms)
        text += "<numerusform>" + form + "</numerusform>\n";
    return text + "</translation></message>\n";
}

} // namespace

BOOST_AUTO_TEST_SUITE(interface_texts)

BOOST_AUTO_TEST_CASE(each_text_is_finished_and_keeps_its_placeholders)
{
    BOOST_TEST(foundIn("de", plain("Desk %1", "Platz %1")) == "");
    BOOST_TEST(foundIn("de", plain("Desk %L1", "Platz %1")) == "");
    BOOST_TEST(foundIn("de", plain("100 % of it", "100 % davon")) == "");
    BOOST_TEST(foundIn("de", plain("Desk %1", "Platz")) == "6 interface-placeholder!");
    BOOST_TEST(foundIn("de", plain("Desk", "Platz %2")) == "6 interface-placeholder!");
    BOOST_TEST(foundIn("de", plain("Desk", " ")) == "6 interface-empty!");
    BOOST_TEST(foundIn("de", plain("Desk", "", " type=\"unfinished\"")) == "6 interface-unfinished");
    BOOST_TEST(foundIn("de", plain("Desk", "", " type=\"vanished\"")) == "");
    BOOST_TEST(foundIn("ar", plain("Desk", "مكتب\xE2\x81\xA9")) == "6 direction-marks!");
    BOOST_TEST(foundIn("de", plain("Desk", "Platz → 3")) == "6 glyph-missing!");
    BOOST_TEST(foundIn("de", plain("Desk", "Platz → 3"), "/nowhere") == "1 fonts-missing");
    BOOST_TEST(foundIn("de", "<message>") == "4 format!");
}

BOOST_AUTO_TEST_CASE(plural_forms_are_those_of_qt)
{
    BOOST_TEST(foundIn("de", plural({"einer von %1", "%n von %1"})) == "");
    BOOST_TEST(foundIn("de", plural({"%n von %1"})) == "5 plural-forms!");
    BOOST_TEST(foundIn("de", plural({"einer von %1", "viele von %1"})) == "7 interface-placeholder!");
    BOOST_TEST(foundIn("de", plural({"einer", "%n von %1"})) == "6 interface-placeholder!");
    // 1, 21 and 31 are worded alike in Ukrainian: the number must be seen.
    BOOST_TEST(foundIn("uk", plural({"один із %1", "%n із %1", "%n із %1"})) == "6 interface-placeholder!");
    BOOST_TEST(foundIn("uk", plural({"%n із %1", "%n із %1", "%n із %1"})) == "");
    BOOST_TEST(foundIn("ar", plural({"لا %1", "واحد %1", "اثنان %1", "%n %1", "%n %1", "%n %1"})) == "");
    BOOST_TEST(foundIn("fr", plural({"une sur %1", "%n sur %1"})) == "6 interface-placeholder!"); // 0 too
    BOOST_TEST(foundIn("tr", plural({"%n / %1"})) == "4 plural-cldr");
    BOOST_TEST(foundIn("fa_IR", plural({"%n / %1"})) == "4 plural-cldr");
    BOOST_TEST(foundIn("ckb", plural({"%n / %1"})) == "4 plural-cldr");
    BOOST_TEST(foundIn("vi", plural({"%n / %1"})) == "");
    BOOST_TEST(foundIn("tlh", plural({"%n / %1"})) == "4 plural-unknown");
}

BOOST_AUTO_TEST_CASE(numbers_find_their_form)
{
    const auto forms = [](const char *language, std::initializer_list<int> numbers) {
        std::string all;
        for (const int number : numbers)
            all += std::to_string(QtPlural::of(language)->formOf(number));
        return all;
    };
    BOOST_TEST(forms("uk", {0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111}) == "2011222201202");
    BOOST_TEST(forms("pl", {0, 1, 2, 4, 5, 12, 21, 22}) == "20112221");
    BOOST_TEST(forms("ar", {0, 1, 2, 3, 10, 11, 99, 100, 102, 103}) == "0123344553");
    BOOST_TEST(forms("ro", {0, 1, 2, 19, 20, 101, 119, 120}) == "10112112");
    BOOST_TEST(forms("cs", {0, 1, 2, 4, 5}) == "20112");
    BOOST_TEST(forms("fr", {0, 1, 2}) == "001");
    BOOST_TEST(QtPlural::of("ar")->onlyNumberOf(2).value() == 2);
    BOOST_TEST(!QtPlural::of("ar")->onlyNumberOf(3));
    BOOST_TEST(checking::clashesWithCldr(*QtPlural::of("mk"), "mk").front().second == 11);
    BOOST_TEST(checking::clashesWithCldr(*QtPlural::of("ar"), "ar").empty());
    BOOST_TEST(checking::clashesWithCldr(*QtPlural::of("pl"), "pl").empty());
}

BOOST_AUTO_TEST_CASE(the_terminals_own_words_have_no_plural_faults)
{
    authoring::Findings findings;
    const auto seen = checking::checkInterface(fs::path(WEGWEISER_SOURCE_DIR) / "translations", Fonts, findings);
    BOOST_TEST(seen.files >= 6);
    for (const auto &one : findings.sorted())
        BOOST_TEST((one.code != "plural-forms" && one.code != "interface-placeholder"),
                   one.file << ":" << one.line << ": " << one.message);
}

BOOST_AUTO_TEST_SUITE_END()
