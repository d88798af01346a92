// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "kiosk/domain/call_order.h"
#include "kiosk/domain/estimate.h"
#include "tests/scenario/scenario_site.h"
#include "tests/support/test_site.h"

using namespace kiosk;
using namespace kiosk::domain;
using kiosk::tests::Words;

namespace {

/** Plays one file line by line on the real core and writes down what came out. */
class Scenario
{
public:
    /** What follows @p line in the file when all is well. */
    std::vector<std::string> play(const std::string &line)
    {
        Words words(line);
        const auto first = words.next();
        if (const auto now = tests::parseMoment(first)) {
            const auto command = tests::parseCommand(words, *now);
            BOOST_REQUIRE_MESSAGE(command, "no such command: " << line);
            return carryOut(*command, *now);
        }
        if (first == "now") {
            m_now = tests::parseMoment(words.next()).value();
            return {};
        }
        if (first == "site")
            return change(words);
        return {ask(first, words)};
    }

    void checkReplay() const
    {
        QueueState again = tests::emptyDay();
        for (const auto &event : m_log)
            apply(again, event);
        BOOST_TEST((again == m_state), "replaying the log gives another state");
    }

private:
    std::vector<std::string> carryOut(const Command &command, WallTime now)
    {
        m_now = now;
        const auto decided = decide(m_state, m_site, command, now);
        if (!decided)
            return {std::string{"refused "} + base::name(decided.error().code)};
        std::vector<std::string> lines;
        for (const auto &fact : decided.value()) {
            m_log.push_back({m_state.seq + 1, now, fact});
            BOOST_TEST(fits(m_state, m_log.back()));
            apply(m_state, m_log.back());
            lines.push_back(tests::describe(fact));
        }
        if (lines.empty())
            lines.emplace_back("nothing");
        return lines;
    }

    std::vector<std::string> change(Words &words)
    {
        const auto what = words.next();
        if (what == "calling")
            tests::changeRules(words, m_site.calling);
        else if (what == "skip")
            tests::changeSkipList(words, m_site.skip);
        else if (what == "desk")
            tests::changeDesk(words, m_site.desks.at(std::stoul(words.next()) - 1));
        else
            tests::changeService(words, m_site.services.at(what == "general" ? 0 : 1));
        return {};
    }

    std::string why(const DeskId &desk) const
    {
        const auto next = proposal(m_state, m_site, m_state.desks.at(desk), m_now);
        if (next.ticket == nullptr)
            return {};
        const auto &grounds = next.grounds;
        return next.ticket->ticket.id.value + " " + name(grounds.reason) + " waited " +
               std::to_string(grounds.waited.count()) + " s, passed over " + std::to_string(grounds.passedOver) +
               (grounds.insteadOf ? ", instead of " + std::to_string(*grounds.insteadOf) : "");
    }

    std::string ask(const std::string &question, Words &words)
    {
        const auto about = words.next();
        std::string text;
        if (question == "order") {
            for (const auto *record : callOrder(m_state, m_site, DeskId{about}, m_now))
                text += record->ticket.id.value + " ";
        } else if (question == "why") {
            text = why(DeskId{about});
        } else if (question == "door") {
            text = tests::describe(admission(m_state, m_site, m_now, ServiceId{about}));
        } else if (question == "help") {
            text = tests::describe(m_state.emergencies);
        } else if (question == "ticket") {
            const auto *record = m_state.ticket(TicketId{about});
            BOOST_REQUIRE(record != nullptr);
            text = std::string{name(record->state)} + " " + record->ticket.service.value + " " +
                   std::to_string(record->ticket.number) + " calls=" + std::to_string(record->calls) +
                   " desk=" + record->desk.value;
        } else if (question == "screen") {
            for (const auto &call : m_state.recentCalls)
                text += std::to_string(call.number) + ">" + call.desk.value + " ";
        } else if (question == "ahead") {
            const auto ahead = queueAhead(m_state, m_site, ServiceId{about}, m_now);
            text = std::to_string(ahead.people) + " people, ";
            text += ahead.wait
                        ? std::to_string(ahead.wait->least.count()) + "-" + std::to_string(ahead.wait->most.count())
                        : "unknown";
            text += ahead.freeDesk ? ", come to desk " + ahead.freeDesk->value : "";
        } else {
            BOOST_FAIL("no such line: " + question);
        }
        while (text.ends_with(' '))
            text.pop_back();
        return text.empty() ? "nobody" : text;
    }

    Site m_site = tests::testSite();
    QueueState m_state = tests::emptyDay();
    std::vector<QueueEvent> m_log;
    WallTime m_now{};
};

std::string playFile(const std::filesystem::path &file)
{
    std::ifstream in(file);
    BOOST_REQUIRE(in.good());
    Scenario scenario;
    std::string result;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("  = "))
            continue;
        result += line + "\n";
        if (line.empty() || line.starts_with('#'))
            continue;
        for (const auto &answer : scenario.play(line))
            result += "  = " + answer + "\n";
    }
    scenario.checkReplay();
    return result;
}

std::string contents(const std::filesystem::path &file)
{
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/** Plays each *.txt of @p folder; how many there were. */
int playAll(const std::filesystem::path &folder)
{
    int played = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".txt" || entry.path().filename() == "CMakeLists.txt")
            continue;
        BOOST_TEST_CONTEXT(entry.path().filename())
        {
            const auto result = playFile(entry.path());
            if (std::getenv("WEGWEISER_UPDATE") != nullptr)
                std::ofstream(entry.path()) << result;
            BOOST_TEST(result == contents(entry.path()));
        }
        ++played;
    }
    return played;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_scenario_goes_as_written)
{
    BOOST_TEST(playAll(WEGWEISER_SOURCE_DIR "/tests/scenario") >= 5);
}

BOOST_AUTO_TEST_CASE(priority_policies_strict_ageing_ratio_have_golden_orders)
{
    BOOST_TEST(playAll(WEGWEISER_SOURCE_DIR "/tests/golden/calling") >= 8);
}
