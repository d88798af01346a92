// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "tests/unit/search/small_index.h"

using namespace kiosk;

namespace {

/** Three pages of one language, and what somebody may type for the second: another form, a question, a beginning. */
struct Example
{
    const char *language;
    const char *first, *wanted, *third;
    std::vector<const char *> queries;
};

const Example Examples[] = {
    {"de-simple",
     "Bus und Bahn",
     "Eine Wohnung suchen",
     "Zum Arzt",
     {"Wohnungen", "wohnungssuche ", "Wie suche ich eine Wohnung?", "wohn"}},
    {"en",
     "Bus and train",
     "Looking for a flat",
     "Seeing a doctor",
     {"flats", "Where can I find an apartment?", "fla"}},
    {"uk",
     "Автобус і поїзд",
     "Пошук квартири",
     "Візит до лікаря",
     {"квартиру ", "Де шукати квартиру?", "кварт", "квартриу "}},
    {"ru", "Автобус и поезд", "Поиск квартиры", "Визит к врачу", {"квартиру ", "Где искать жильё?", "кварт"}},
    {"ar", "الحافلة والقطار", "البحث عن شقة", "زيارة الطبيب", {"شقه ", "كيف أبحث عن شقة؟", "الشق", "شقق سكن "}},
    {"fa",
     "اتوبوس و قطار",
     "جستجوی خانه",
     "مراجعه به پزشک",
     {"خانه‌ها ", "چطور خانه پیدا کنم؟", "خان", "مسکن "}},
    {"pl",
     "Autobus i pociąg",
     "Szukanie mieszkania",
     "Wizyta u lekarza",
     {"mieszkanie ", "Jak znaleźć mieszkanie?", "mieszk"}},
    {"ro", "Autobuz și tren", "Căutarea unei locuințe", "La medic", {"locuinte ", "Cum găsesc o locuință?", "locu"}},
    {"tr",
     "Otobüs ve tren",
     "Konut aramak",
     "Doktora gitmek",
     {"KONUT ", "Nasıl konut bulabilirim?", "kon", "konutlar "}},
    {"es", "Autobús y tren", "Buscar vivienda", "Ir al médico", {"viviendas ", "¿Dónde busco un piso?", "vivi"}},
    {"fr",
     "Bus et train",
     "Chercher un logement",
     "Aller chez le médecin",
     {"logements ", "Où trouver un appartement ?", "l'logem", "loge"}},
    {"vi", "Xe buýt và tàu", "Tìm nhà ở", "Đi khám bác sĩ", {"nha o ", "Tôi tìm nhà ở đâu?", "nhà"}},
    {"bg", "Автобус и влак", "Търсене на квартира", "При лекаря", {"квартирата ", "Къде да намеря квартира?", "квар"}},
    {"ku", "Otobus û tren", "Lêgerîna xaniyekî", "Çûyîna cem bijîşk", {"xaniyan ", "Ez çawa xanî bibînim?", "xani"}},
    {"ckb", "پاس و شەمەندەفەر", "گەڕان بەدوای خانوو", "سەردانی پزیشک", {"خانووەکان ", "چۆن خانوو بدۆزمەوە؟", "خانو"}},
    {"ti", "ኣውቶቡስን ባቡርን", "ገዛ ምድላይ", "ናብ ሓኪም ምኻድ", {"ገዛ ", "ገዛ ከመይ እረክብ?", "ገዛ"}},
};

} // namespace

BOOST_AUTO_TEST_SUITE(languages)

BOOST_AUTO_TEST_CASE(each_language_finds_other_forms_questions_and_beginnings)
{
    for (const auto &example : Examples) {
        auto database =
            smallIndex(example.language,
                       {{"bus", example.first, ""}, {"flat", example.wanted, ""}, {"doctor", example.third, ""}});
        search::Searcher searcher(database);
        for (const auto *query : example.queries)
            BOOST_TEST(bestFor(searcher, query, example.language) == "flat", example.language << ": " << query);
    }
}

BOOST_AUTO_TEST_CASE(an_index_is_the_same_whatever_else_is_in_the_database)
{
    const std::vector<SmallPage> pages{{"a", "Wohnung", "Text"}, {"b", "Termin", "Anderer Text"}};
    const auto postings = [](sqlite::Database &database, int number) {
        auto select =
            database.prepare("SELECT kind, term, hex(postings) FROM search_terms WHERE language = ?1").value();
        select.bindAll(number);
        std::string all;
        while (select.step().value())
            all += std::string(select.text(0)) + " " + std::string(select.text(1)) + " " + std::string(select.text(2)) +
                   "\n";
        return all;
    };
    auto alone = smallIndex("de", pages);
    auto second = smallIndex("en", {{"a", "Flat", "Text"}});
    addIndex(second, "de", pages);
    BOOST_TEST(!postings(alone, 0).empty());
    BOOST_TEST(postings(alone, 0) == postings(second, 1));
    search::Searcher searcher(second);
    BOOST_TEST(bestFor(searcher, "Termine", "de") == "b"); // page numbers begin anew in each language
    BOOST_TEST(bestFor(searcher, "flat", "en") == "a");
}

BOOST_AUTO_TEST_SUITE_END()
