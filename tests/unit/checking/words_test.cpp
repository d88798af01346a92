// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <boost/test/unit_test.hpp>

#include "kiosk/checking/direction.h"
#include "kiosk/checking/german_text.h"
#include "kiosk/checking/numbers.h"
#include "kiosk/checking/unit_words.h"
#include "kiosk/checking/web_address.h"

using namespace kiosk::checking;

namespace {

std::string joined(const std::vector<std::string> &parts)
{
    std::string all;
    for (const auto &part : parts)
        all += (all.empty() ? "" : " ") + part;
    return all;
}

/** Words of each sentence: "3 2". */
std::string lengths(const std::string &text)
{
    std::vector<std::string> all;
    for (const auto &sentence : sentencesOf(text))
        all.push_back(std::to_string(sentence.words.size()));
    return joined(all);
}

std::string literals(const std::string &text)
{
    std::vector<std::string> all;
    for (const auto &one : literalFactsIn(text))
        all.push_back("<" + one.words + ">");
    return joined(all);
}

std::string misplaced(const std::string &text)
{
    std::vector<std::string> all;
    for (const auto &one : misplacedIn(text))
        all.push_back("<" + one.words + "|" + one.shown + ">");
    return joined(all);
}

} // namespace

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(sentences_end_where_people_stop)
{
    BOOST_TEST(lengths("Kommen Sie. Bringen Sie den Pass mit!") == "2 5");
    BOOST_TEST(lengths("Am 3. Mai kommt Dr. Meyer z. B. mit.") == "9");
    BOOST_TEST(lengths("Es kostet 3.50 Euro. Wirklich?") == "4 1");
    BOOST_TEST(lengths("Sie sagt: „Kommen Sie.“ Dann gehen Sie – gleich.") == "4 4");
    BOOST_TEST(lengths("Es waren 12.") == "3");
    BOOST_TEST(lengths("") == "");
    BOOST_TEST(lengths(" . ! – ") == "");
}

BOOST_AUTO_TEST_CASE(numbers_are_the_same_however_they_are_grouped)
{
    BOOST_TEST(joined(numbersIn("1.000,50 €")) == "100050");
    BOOST_TEST(joined(numbersIn("€1,000.50")) == "100050");
    BOOST_TEST(joined(numbersIn("١٬٠٠٠٫٥٠")) == "100050");
    BOOST_TEST(joined(numbersIn("1\u00A0000 und 2, 3. 4")) == "1000 2 3 4");
    BOOST_TEST(joined(numbersIn("31.03.2027", Grouping::Apart)) == "31 03 2027");
    BOOST_TEST(numbersIn("zwei Wochen").empty());
}

BOOST_AUTO_TEST_CASE(facts_written_out_are_found)
{
    BOOST_TEST(literals("Tel. 0341 123-4567 oder +49 341 1234567.") == "<0341 123-4567> <+49 341 1234567>");
    BOOST_TEST(literals("30 €, 2,29 Euro, €51") == "<30 €> <2,29 Euro> <€51>");
    BOOST_TEST(literals("31.3.2027, 31. März, 2027-03-31, 1.4.") == "<31.3.2027> <31. März> <2027-03-31> <1.4.>");
    BOOST_TEST(literals("§ 17 BMG, 2 Wochen, 8 bis 19 Uhr, 04109, 100 Menschen, A1–B2, 3. Zimmer") == "");
    BOOST_TEST(literals("€") == "");
}

BOOST_AUTO_TEST_CASE(numbers_in_arabic_text_are_shown_as_they_are_read)
{
    BOOST_TEST(misplaced("اتصل على 0341 115 اليوم") == "<0341 115|115 0341>");
    BOOST_TEST(misplaced("من 11:00–17:00 كل يوم") == "<11:00–17:00|17:00–11:00>");
    BOOST_TEST(misplaced("حسب § 17 و§ 18") == "<§ 17|17 §> <§ 18|18 §>");
    BOOST_TEST(misplaced("في 04109 Leipzig") == "<04109 Leipzig|Leipzig 04109>");
    BOOST_TEST(misplaced("في Leipzig 04109") == "");
    BOOST_TEST(misplaced("من 11:00 إلى 17:00، 3 أيام. 5 غرف") == "");
    BOOST_TEST(misplaced("حسب ⁨§ 17⁩ و⁨0341 115⁩") == "");
    BOOST_TEST(misplaced("كلمة Deutsch als Fremdsprache هنا") == "");
    BOOST_TEST(misplaced("رقم ٠٣٤١ ١١٥ هنا") == ""); // Arabic digits go from right to left, alone too
    BOOST_TEST(misplaced("") == "");
}

BOOST_AUTO_TEST_CASE(marks_come_in_pairs)
{
    BOOST_TEST(!markFaultIn("⁨a⁩ ⁨b ⁨c⁩⁩", false));
    BOOST_TEST(markFaultIn("\u2068a", true)->starts_with("U+2068 opens"));
    BOOST_TEST(markFaultIn("a\u2069", true)->starts_with("U+2069 closes"));
    BOOST_TEST(markFaultIn("a\u202Eb", true).has_value());
    BOOST_TEST(!markFaultIn("a\u200Fb", true));
    BOOST_TEST(markFaultIn("a\u200Fb", false).has_value());
    BOOST_TEST(!markFaultIn("a\u200Cb – “c” … \u202F", false)); // no direction marks
}

BOOST_AUTO_TEST_CASE(units_fit_their_number)
{
    const UnitWords german("de");
    const UnitWords ukrainian("uk");
    BOOST_TEST(german.mended("1 Wochen").value() == "Woche");
    BOOST_TEST(german.mended("3 Woche").value() == "Wochen");
    BOOST_TEST(!german.mended("1 Woche"));
    BOOST_TEST(!german.mended("3 Wochen"));
    BOOST_TEST(!german.mended("3 Tagen"));
    BOOST_TEST(!german.mended("etwa 1 Wochen"));
    BOOST_TEST(ukrainian.mended("5 тижні").value() == "тижнів");
    BOOST_TEST(!ukrainian.mended("2 тижні"));
    BOOST_TEST(!ukrainian.mended("2 тижнів")); // genitive
    BOOST_TEST(!ukrainian.mended("21 день"));
    BOOST_TEST(ukrainian.mended("22 день").has_value());
}

BOOST_AUTO_TEST_CASE(no_text_however_broken_does_harm)
{
    std::mt19937 random(7);
    const std::string signs = "ab ÄЖعم0123 .,:!?§€%+-/()@\xE2\x81\xA8\xE2\x81\xA9\xE2\x80\xAA\xFF\xC3";
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto length = random() % 40; length > 0; --length)
            text += signs[random() % signs.size()];
        (void)misplacedIn(text);
        (void)markFaultIn(text, round % 2 == 0);
        (void)literalFactsIn(text);
        (void)numbersIn(text);
        for (const auto &sentence : sentencesOf(text))
            (void)easyFaultsOf(sentence);
        (void)faultsOfWebAddress("https://" + text);
        (void)faultsOfEmail(text);
        (void)faultsOfPhone(text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
