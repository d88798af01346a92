// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/viewmodel/contact_view_model.h"
#include "kiosk/viewmodel/local_time.h"
#include "kiosk/viewmodel/page_text.h"

using namespace kiosk;
using domain::Span;

BOOST_AUTO_TEST_SUITE(page_texts)

BOOST_AUTO_TEST_CASE(nothing_from_a_pack_becomes_a_tag)
{
    const domain::Line line{{Span::Kind::Text, "a < b & <img src=x>", {}, false},
                            {Span::Kind::Strong, "<b>", {}, false}};
    const auto html = viewmodel::styled(line, "ask");
    BOOST_TEST(html.toStdString() == "a &lt; b &amp; &lt;img src=x&gt;<b>&lt;b&gt;</b>");
}

BOOST_AUTO_TEST_CASE(a_fact_stands_isolated_and_says_when_it_is_unconfirmed)
{
    const auto fact = [](bool unconfirmed) {
        return viewmodel::styled(domain::Line{{Span::Kind::Fact, "0341 115", "phone", unconfirmed}}, "ask first")
            .toStdString();
    };
    BOOST_TEST(fact(false) == "<b>\u20680341 115\u2069</b>");
    BOOST_TEST(fact(true) == "<b>\u20680341 115\u2069</b> (ask first)");
}

BOOST_AUTO_TEST_CASE(days_with_the_same_hours_stand_together)
{
    domain::OpeningHours hours;
    hours.rules = {{{std::chrono::Monday, std::chrono::Tuesday, std::chrono::Thursday},
                    std::chrono::hours{11},
                    std::chrono::hours{17},
                    {},
                    {}}};
    const auto rows = viewmodel::weekRows(hours, std::chrono::year{2026} / 5 / 14, "en");
    BOOST_REQUIRE(rows.size() == 4U);
    BOOST_TEST(rows[0].days.toStdString() == "Mon – Tue");
    BOOST_TEST(rows[0].times.toStdString() == "11:00 – 17:00");
    BOOST_TEST(rows[1].days.toStdString() == "Wed");
    BOOST_TEST(rows[1].times.isEmpty());
    BOOST_TEST(rows[3].days.toStdString() == "Fri – Sun");
}

BOOST_AUTO_TEST_CASE(dates_keep_latin_digits_in_every_language)
{
    for (const auto *language : {"de", "en", "ar", "uk"}) {
        const auto text = viewmodel::dateText(std::chrono::year{2026} / 5 / 12, language);
        BOOST_TEST_CONTEXT(language)
        {
            BOOST_TEST(text.contains("12"));
            BOOST_TEST(text.contains("2026"));
        }
    }
    BOOST_TEST(viewmodel::clockText(std::chrono::minutes{9 * 60 + 5}).toStdString() == "09:05");
}

BOOST_AUTO_TEST_CASE(a_contact_without_street_shows_no_half_address)
{
    domain::Contact contact;
    contact.city = "Leipzig";
    contact.web = "https://www.example.org/";
    const viewmodel::ContactViewModel card(contact, {}, {}, "de");
    BOOST_TEST(card.address().isEmpty());
    BOOST_TEST(card.web().toStdString() == "example.org");
    BOOST_TEST(card.qr().toStdString() == "https://www.example.org/");
    BOOST_TEST(!card.hasHours());
}

BOOST_AUTO_TEST_SUITE_END()
