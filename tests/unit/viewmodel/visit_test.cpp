// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <QElapsedTimer>
#include <QEventLoop>

#include "visit_fixture.h"

namespace utf = boost::unit_test;
using kiosk::test::VisitFixture;
using kiosk::viewmodel::TicketViewModel;
using kiosk::viewmodel::VisitViewModel;

namespace {

template<class Condition>
bool eventually(Condition holds)
{
    QElapsedTimer waited;
    waited.start();
    while (!holds() && waited.elapsed() < 10'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return holds();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(visits, VisitFixture)

BOOST_AUTO_TEST_CASE(the_first_touch_chooses_the_language_and_leads_home)
{
    BOOST_TEST(visit.step() == VisitViewModel::Idle);
    visit.chooseLanguage("ar");
    BOOST_TEST(visit.step() == VisitViewModel::Home);
    BOOST_TEST(visit.language()->rightToLeft());
    BOOST_TEST(visit.ticket()->talkTag().toStdString() == "ar");
    BOOST_TEST(visit.homeTopics()->rowCount() == 8);
}

BOOST_AUTO_TEST_CASE(another_language_keeps_the_page_and_the_half_made_ticket)
{
    visit.chooseLanguage("de");
    visit.openTopic("housing");
    visit.openTopic("housing-search");
    const auto german = visit.page()->title();
    visit.chooseLanguage("uk");
    BOOST_TEST(visit.step() == VisitViewModel::Page);
    BOOST_TEST(visit.page()->key().toStdString() == "housing-search");
    BOOST_TEST((visit.page()->title() != german));

    visit.talkAboutThis();
    visit.ticket()->toggleNeed("pram");
    visit.ticket()->addPerson(2);
    visit.chooseLanguage("ar");
    BOOST_TEST(visit.step() == VisitViewModel::Ticket);
    BOOST_TEST(visit.ticket()->people() == 3);
    BOOST_TEST((visit.ticket()->needs() == QStringList{"pram"}));
    BOOST_TEST(visit.ticket()->subject().toStdString() == "البحث عن شقة");
}

BOOST_AUTO_TEST_CASE(a_chosen_language_to_talk_does_not_follow_the_screen)
{
    visit.chooseLanguage("de");
    visit.talk();
    visit.chooseTalkLanguage("ti");
    visit.chooseLanguage("en");
    BOOST_TEST(visit.ticket()->talkTag().toStdString() == "ti");
}

BOOST_AUTO_TEST_CASE(a_number_is_two_taps_away_from_a_page)
{
    visit.chooseLanguage("ar");
    visit.openTopic("housing-search");
    visit.talkAboutThis();
    visit.ticket()->get();
    BOOST_TEST(visit.step() == VisitViewModel::Number);
    BOOST_TEST(visit.ticket()->number() == 214);
    BOOST_TEST(visit.ticket()->picture().toStdString() == "teapot");
    BOOST_REQUIRE(office.wishes.size() == 1);
    BOOST_TEST(office.wishes[0].subject.value == "housing-search");
    BOOST_TEST(office.wishes[0].talk.value == "ar");
    BOOST_TEST(!visit.canGoBack());
}

BOOST_AUTO_TEST_CASE(a_sensitive_subject_is_not_handed_on)
{
    visit.chooseLanguage("de");
    visit.openTopic("violence");
    BOOST_TEST(visit.page()->sensitive());
    visit.talkAboutThis();
    BOOST_TEST(!visit.ticket()->hasSubject());
    visit.ticket()->get();
    BOOST_TEST(office.wishes.at(0).subject.empty());
    BOOST_TEST(office.wishes.at(0).service.value == "general");
}

BOOST_AUTO_TEST_CASE(a_second_number_within_two_minutes_is_asked_about)
{
    visit.chooseLanguage("de");
    visit.talk();
    visit.ticket()->get();
    visit.goHome();
    visit.talk();
    visit.ticket()->get();
    BOOST_TEST(visit.ticket()->asksAnother());
    BOOST_TEST(office.wishes.size() == 1U);
    visit.ticket()->getForAnother();
    BOOST_TEST(office.wishes.size() == 2U);
    clock.boot += std::chrono::minutes{3};
    visit.goHome();
    visit.talk();
    visit.ticket()->get();
    BOOST_TEST(office.wishes.size() == 3U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_given_is_said_without_an_error_text)
{
    visit.chooseLanguage("de");
    visit.talk();
    office.refusal = kiosk::base::failure(kiosk::base::Code::Busy, "no number left");
    visit.ticket()->get();
    BOOST_TEST(visit.step() == VisitViewModel::Ticket);
    BOOST_TEST(visit.ticket()->refusal() == TicketViewModel::NoNumberLeft);
    office.refusal = kiosk::base::failure(kiosk::base::Code::Device, "disk full");
    visit.ticket()->get();
    BOOST_TEST(visit.ticket()->refusal() == TicketViewModel::Broken);
}

BOOST_AUTO_TEST_CASE(with_a_broken_journal_information_goes_on)
{
    office.journalWorks = false;
    office.tell();
    visit.chooseLanguage("de");
    visit.openTopic("housing-search");
    BOOST_TEST(visit.page()->rowCount() > 5);
    visit.talkAboutThis();
    BOOST_TEST(visit.step() == VisitViewModel::Door);
    BOOST_TEST(visit.house()->door() == kiosk::viewmodel::HouseViewModel::Desk);
}

BOOST_AUTO_TEST_CASE(paper_can_be_asked_for_once_more_and_no_further)
{
    visit.chooseLanguage("de");
    visit.talk();
    office.paper = kiosk::usecase::PrintState::Failed;
    visit.ticket()->get();
    BOOST_TEST(visit.ticket()->paper() == TicketViewModel::NoPaper);
    BOOST_TEST(visit.ticket()->mayPrintAgain());
    visit.ticket()->printAgain();
    visit.ticket()->printAgain();
    BOOST_TEST(office.copies == 1);
}

BOOST_AUTO_TEST_CASE(nothing_of_a_visitor_is_left_after_finish)
{
    visit.setPatience({.farewell = std::chrono::milliseconds{1}});
    visit.chooseLanguage("ar");
    visit.appearance()->chooseText(200);
    visit.openTopic("housing-search");
    visit.talkAboutThis();
    visit.ticket()->toggleNeed("woman");
    visit.finish();
    BOOST_TEST(visit.step() == VisitViewModel::Farewell);
    BOOST_REQUIRE(eventually([&] { return visit.step() == VisitViewModel::Idle; }));
    BOOST_TEST(visit.language()->tag().toStdString() == "de");
    BOOST_TEST(visit.appearance()->textPercent() == 100);
    BOOST_TEST(!visit.ticket()->hasSubject());
    BOOST_TEST(visit.ticket()->needs().isEmpty());
    BOOST_TEST(visit.page()->rowCount() == 0);
    BOOST_TEST(!visit.canGoBack());
    BOOST_TEST(office.forgotten >= 1);
}

BOOST_AUTO_TEST_CASE(an_idle_visit_is_warned_and_then_forgotten)
{
    visit.setPatience({.reading = std::chrono::milliseconds{1}, .warning = std::chrono::seconds{1}});
    visit.chooseLanguage("en");
    BOOST_REQUIRE(eventually([&] { return visit.warning(); }));
    visit.stay();
    BOOST_TEST(!visit.warning());
    BOOST_TEST(visit.step() == VisitViewModel::Home);
    BOOST_REQUIRE(eventually([&] { return visit.warning(); }));
    BOOST_REQUIRE(eventually([&] { return visit.step() == VisitViewModel::Idle; }));
}

BOOST_AUTO_TEST_CASE(back_leads_the_way_one_came)
{
    visit.chooseLanguage("de");
    visit.openTopic("housing");
    visit.openTopic("housing-search");
    visit.talkAboutThis();
    visit.back();
    BOOST_TEST(visit.step() == VisitViewModel::Page);
    visit.back();
    BOOST_TEST(visit.step() == VisitViewModel::Topics);
    BOOST_TEST(visit.topicKey().toStdString() == "housing");
    visit.back();
    BOOST_TEST(visit.step() == VisitViewModel::Home);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(without_a_pack_the_terminal_says_so_in_every_language)
{
    VisitFixture house;
    VisitViewModel visit({nullptr, house.office, house.clock});
    BOOST_TEST(visit.step() == VisitViewModel::OutOfService);
    BOOST_TEST(visit.outOfServiceTexts().size() == 4);
    visit.chooseLanguage("ar");
    visit.start();
    BOOST_TEST(visit.step() == VisitViewModel::OutOfService);
}
