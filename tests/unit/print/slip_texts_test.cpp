// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <regex>
#include <set>

#include <boost/test/unit_test.hpp>

#include <unicode/plurrule.h>
#include <unicode/strenum.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextLayout>

#include "kiosk/print/slip_fonts.h"
#include "kiosk/print/slip_texts.h"

using namespace kiosk;
using print::SlipTexts;

namespace {

SlipTexts in(const char *language)
{
    return SlipTexts(domain::LanguageTag(language));
}

std::string before(const char *language, int people)
{
    return in(language).text("before", {{"people", people}}).toStdString();
}

/** Plural categories that CLDR knows for @p language. */
std::set<std::string> categories(const std::string &language)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(icu::Locale(language.c_str()), status));
    const std::unique_ptr<icu::StringEnumeration> names(rules->getKeywords(status));
    BOOST_REQUIRE(U_SUCCESS(status));
    std::set<std::string> all;
    for (const char *name = names->next(nullptr, status); name != nullptr; name = names->next(nullptr, status))
        all.insert(name);
    return all;
}

QString rawMessage(const std::string &language, const char *key)
{
    QFile file(QStringLiteral(WEGWEISER_SOURCE_DIR "/translations/slip.json"));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll())
        .object()[QString::fromStdString(language)]
        .toObject()[QLatin1String(key)]
        .toString();
}

} // namespace

BOOST_AUTO_TEST_SUITE(slip_texts)

BOOST_AUTO_TEST_CASE(people_are_counted_as_the_language_counts)
{
    BOOST_TEST(before("de", 1) == "1 Person ist vor Ihnen.");
    BOOST_TEST(before("en", 3) == "3 people are before you.");
    BOOST_TEST(before("uk", 1) == "Перед вами 1 людина.");
    BOOST_TEST(before("uk", 2) == "Перед вами 2 людини.");
    BOOST_TEST(before("uk", 5) == "Перед вами 5 людей.");
    BOOST_TEST(before("uk", 21) == "Перед вами 21 людина.");
    BOOST_TEST(before("ar", 0) == "لا أحد قبلكم.");
    BOOST_TEST(before("ar", 2) == "قبلكم شخصان.");
    BOOST_TEST(before("ar", 7) == "قبلكم 7 أشخاص.");
    BOOST_TEST(before("ar", 12) == "قبلكم 12 شخصًا.");
}

BOOST_AUTO_TEST_CASE(every_language_has_every_message)
{
    const auto german = SlipTexts::keys("de");
    BOOST_TEST(german.size() >= 10U);
    for (const std::string &language : SlipTexts::languages())
        BOOST_TEST(SlipTexts::keys(language) == german, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_plural_form_of_cldr_is_there)
{
    for (const std::string &language : SlipTexts::languages()) {
        const std::string message = rawMessage(language, "before").toStdString();
        for (const std::string &category : categories(language))
            BOOST_TEST(std::regex_search(message, std::regex("\\b" + category + " \\{")),
                       language << " lacks " << category);
    }
}

BOOST_AUTO_TEST_CASE(time_is_written_as_people_write_it_with_latin_digits)
{
    BOOST_TEST(in("de").moment("2026-11-23T14:05").toStdString() == "Mo., 23. November 2026 um 14:05");
    const QString arabic = in("ar").moment("2026-11-23T14:05:31");
    BOOST_TEST(arabic.contains(QStringLiteral("14:05")));
    BOOST_TEST(arabic.contains(QStringLiteral("2026")));
    BOOST_TEST(in("en").moment("soon").toStdString() == "soon");
}

BOOST_AUTO_TEST_CASE(easy_german_is_german_and_an_unknown_language_is_english)
{
    BOOST_TEST(in("de-simple").language() == "de");
    BOOST_TEST(in("ti").language() == "en");
}

BOOST_AUTO_TEST_CASE(every_letter_of_every_text_has_a_glyph)
{
    for (const std::string &language : SlipTexts::languages()) {
        for (const std::string &key : SlipTexts::keys(language)) {
            QTextLayout layout(rawMessage(language, key.c_str()), print::slipFont(30, true));
            layout.beginLayout();
            layout.createLine().setLineWidth(100000);
            layout.endLayout();
            for (const QGlyphRun &run : layout.glyphRuns())
                BOOST_TEST(!run.glyphIndexes().contains(0U), language << "/" << key << " has a letter without glyph");
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
