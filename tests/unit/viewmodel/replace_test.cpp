// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <memory>

#include "changed_content.h"
#include "visit_fixture.h"

using kiosk::test::ChangedContent;
using kiosk::test::VisitFixture;
using kiosk::viewmodel::TopicListModel;
using kiosk::viewmodel::VisitViewModel;

namespace {

struct ReplaceFixture : VisitFixture
{
    std::shared_ptr<ChangedContent> next = std::make_shared<ChangedContent>();
    int replaced = 0;

    ReplaceFixture()
    {
        QObject::connect(&visit, &VisitViewModel::contentReplaced, &visit, [this] { ++replaced; });
    }
    [[nodiscard]] std::string title() { return visit.page()->title().toStdString(); }
    [[nodiscard]] std::string house() { return visit.house()->name().toStdString(); }
    [[nodiscard]] std::string firstTopic() { return visit.homeTopics()->entries().at(0).title.toStdString(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(replacing_the_pack, ReplaceFixture)

BOOST_AUTO_TEST_CASE(a_visitor_reads_the_old_pack_to_the_end_and_the_next_one_finds_the_new)
{
    visit.chooseLanguage("de");
    visit.openTopic("housing");
    visit.openTopic("housing-search");
    BOOST_TEST(visit.visitRunning());
    visit.replaceWhenIdle(next);
    BOOST_TEST(title() == "Eine Wohnung suchen");
    visit.chooseLanguage("en");
    visit.back();
    BOOST_TEST(visit.topicTitle().toStdString() == "Housing");
    visit.openTopic("housing-contract");
    BOOST_TEST(title() == "Understanding the contract");
    visit.finish(); // the goodbye still belongs to this visit
    BOOST_TEST(replaced == 0);
    BOOST_TEST(!house().ends_with("2"));
    visit.start();
    BOOST_TEST(replaced == 1);
    BOOST_TEST(!visit.visitRunning());
    BOOST_TEST(house().ends_with("2"));
    visit.chooseLanguage("de");
    BOOST_TEST(firstTopic() == "Deutsch lernen2");
}

BOOST_AUTO_TEST_CASE(nothing_of_the_old_pack_is_left_or_held)
{
    auto first = std::make_shared<ChangedContent>();
    const std::weak_ptr<ChangedContent> watched = first;
    visit.replaceWhenIdle(first);
    visit.chooseLanguage("de");
    visit.openTopic("housing");
    visit.openTopic("housing-search");
    visit.replaceWhenIdle(next);
    first.reset();
    BOOST_TEST(!watched.expired());
    visit.start();
    BOOST_TEST(watched.expired());
    BOOST_TEST(title().empty());
    BOOST_TEST(visit.page()->rowCount() == 0);
    BOOST_TEST(visit.topics()->rowCount() == 0);
    BOOST_TEST(visit.homeTopics()->rowCount() == 0);
    BOOST_TEST(visit.related()->rowCount() == 0);
}

BOOST_AUTO_TEST_CASE(with_nobody_there_the_new_pack_is_shown_at_once)
{
    next->germanOnly = true;
    visit.replaceWhenIdle(next);
    BOOST_TEST(replaced == 1);
    BOOST_TEST(house().ends_with("2"));
    BOOST_TEST(visit.languages()->count() == 1);
}

BOOST_AUTO_TEST_CASE(the_newest_of_two_that_wait_is_taken)
{
    visit.chooseLanguage("de");
    visit.replaceWhenIdle(std::make_shared<ChangedContent>());
    next->gone = {"language"};
    visit.replaceWhenIdle(next);
    visit.start();
    BOOST_TEST(replaced == 1);
    visit.chooseLanguage("de");
    BOOST_TEST(firstTopic() == "Aufenthalt und Papiere2");
}

BOOST_AUTO_TEST_CASE(the_beginning_and_the_end_of_a_visit_are_told_once)
{
    int told = 0;
    QObject::connect(&visit, &VisitViewModel::visitRunningChanged, &visit, [&] { ++told; });
    visit.chooseLanguage("ar");
    visit.openTopic("housing");
    BOOST_TEST(told == 1);
    visit.start();
    BOOST_TEST(told == 2);
    BOOST_TEST(!visit.visitRunning());
}

BOOST_AUTO_TEST_CASE(at_once_the_same_page_shows_the_new_text)
{
    visit.chooseLanguage("uk");
    visit.appearance()->chooseText(160);
    visit.openTopic("housing");
    visit.openTopic("housing-search");
    visit.replaceNow(next);
    BOOST_TEST(title() == "Пошук квартири2");
    BOOST_TEST(visit.step() == VisitViewModel::Page);
    BOOST_TEST(visit.language()->tag().toStdString() == "uk");
    BOOST_TEST(visit.appearance()->textPercent() == 160);
    visit.back();
    BOOST_TEST(visit.step() == VisitViewModel::Topics);
    BOOST_TEST(visit.topicTitle().toStdString() == "Житло2");
    visit.back();
    BOOST_TEST(firstTopic() == "Вивчення німецької2");
}

BOOST_AUTO_TEST_CASE(a_vanished_topic_leads_to_the_one_above_it)
{
    visit.chooseLanguage("de");
    visit.openTopic("housing");
    visit.openTopic("housing-search");
    next->gone = {"housing-search"};
    visit.replaceNow(next);
    BOOST_TEST(visit.step() == VisitViewModel::Topics);
    BOOST_TEST(visit.topicKey().toStdString() == "housing");
    BOOST_TEST(title().empty());
    visit.back();
    BOOST_TEST(visit.step() == VisitViewModel::Home);
}

BOOST_AUTO_TEST_CASE(a_vanished_branch_leads_home_and_back_never_leads_into_it)
{
    visit.chooseLanguage("de");
    visit.openTopic("housing");
    visit.openTopic("housing-search");
    next->gone = {"housing", "housing-search", "housing-contract"};
    visit.replaceNow(next);
    BOOST_TEST(visit.step() == VisitViewModel::Home);
    visit.back();
    visit.back();
    BOOST_TEST(visit.topicKey().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_list_whose_topics_are_gone_becomes_its_page)
{
    visit.chooseLanguage("de");
    visit.openTopic("housing");
    next->gone = {"housing-search", "housing-contract"};
    visit.replaceNow(next);
    BOOST_TEST(visit.step() == VisitViewModel::Page);
    BOOST_TEST(title() == "Wohnung2");
}

BOOST_AUTO_TEST_CASE(a_half_made_ticket_loses_only_a_subject_that_is_gone)
{
    visit.chooseLanguage("de");
    visit.openTopic("housing-search");
    visit.talkAboutThis();
    visit.ticket()->toggleNeed("pram");
    visit.replaceNow(std::make_shared<ChangedContent>());
    BOOST_TEST(visit.ticket()->subject().toStdString() == "Eine Wohnung suchen2");
    next->gone = {"housing-search"};
    visit.replaceNow(next);
    BOOST_TEST(visit.step() == VisitViewModel::Ticket);
    BOOST_TEST(!visit.ticket()->hasSubject());
    BOOST_TEST((visit.ticket()->needs() == QStringList{"pram"}));
}

BOOST_AUTO_TEST_CASE(a_language_that_is_gone_leads_to_german)
{
    visit.chooseLanguage("ar");
    visit.openTopic("housing-search");
    next->germanOnly = true;
    visit.replaceNow(next);
    BOOST_TEST(visit.language()->tag().toStdString() == "de");
    BOOST_TEST(title() == "Eine Wohnung suchen2");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(a_terminal_without_a_pack_comes_into_service_with_the_first_one)
{
    VisitFixture house;
    VisitViewModel visit({nullptr, house.office, house.clock});
    BOOST_TEST(visit.step() == VisitViewModel::OutOfService);
    visit.replaceWhenIdle(std::make_shared<ChangedContent>());
    BOOST_TEST(visit.step() == VisitViewModel::Idle);
    BOOST_TEST(visit.languages()->count() == 4);
    visit.chooseLanguage("de");
    BOOST_TEST(visit.step() == VisitViewModel::Home);
}
