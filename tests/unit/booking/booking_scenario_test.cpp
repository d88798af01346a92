// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plays the text files of tests/scenario/booking on the pure core; WEGWEISER_UPDATE=1 writes them anew.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "booking_samples.h"

using namespace kiosk;
using namespace kiosk::booking;
using namespace kiosk::tests;

namespace {

/** One line cut into words: "NAME plain… key=value…". */
class Words
{
public:
    explicit Words(const std::string &line)
        : m_line(line)
    {
        for (std::string word; m_line >> word;) {
            const auto mark = word.find('=');
            if (mark == std::string::npos)
                m_plain.push_back(word);
            else
                m_options[word.substr(0, mark)] = word.substr(mark + 1);
        }
    }
    /** The next plain word, or empty. */
    std::string next() { return m_at < m_plain.size() ? m_plain[m_at++] : std::string(); }
    [[nodiscard]] std::string option(const std::string &key, const std::string &otherwise = {}) const
    {
        const auto found = m_options.find(key);
        return found == m_options.end() ? otherwise : found->second;
    }

private:
    std::istringstream m_line;
    std::vector<std::string> m_plain;
    std::size_t m_at = 0;
    std::map<std::string, std::string> m_options;
};

/** "11-23T14:00", in 2026. */
domain::WallTime momentOf(const std::string &text)
{
    unsigned month = 0;
    unsigned date = 0;
    int hour = 0;
    int minute = 0;
    BOOST_REQUIRE_MESSAGE(std::sscanf(text.c_str(), "%u-%uT%d:%d", &month, &date, &hour, &minute) == 4, text);
    return local(day(month, date), hour, minute);
}

domain::LocalDate dateOf(const std::string &text)
{
    return domain::parseDate("2026-" + text).value();
}

std::string shown(domain::WallTime at)
{
    const auto zone = berlin();
    const auto minute = zone.minuteAt(at).count();
    char text[64];
    std::snprintf(text, sizeof text, "%sT%02d:%02d", domain::toText(zone.dateAt(at)).substr(5).c_str(),
                  static_cast<int>(minute / 60), static_cast<int>(minute % 60));
    return text;
}

std::string described(const BookFact &fact)
{
    std::string text = name(fact);
    std::visit(
        [&](const auto &one) {
            if constexpr (requires { one.appointment.start; })
                text += " " + one.appointment.id.value + " " + shown(one.appointment.start);
            else if constexpr (requires { one.appointment.value; })
                text += " " + one.appointment.value;
            if constexpr (requires { one.start; })
                text += " " + shown(one.start);
            if constexpr (requires { one.until; })
                text += " until=" + shown(one.until);
            if constexpr (requires { one.ticket; })
                text += " " + one.ticket.value + " " + name(one.arrival);
            if constexpr (requires { one.by; })
                text += std::string(" by=") + name(one.by);
            if constexpr (requires { one.appointments; })
                text += " left=" + std::to_string(one.appointments.size());
        },
        fact);
    return text;
}

class BookScenario
{
public:
    std::vector<std::string> play(const std::string &line)
    {
        Words words(line);
        const auto first = words.next();
        if (first == "at") {
            m_now = momentOf(words.next());
            return {};
        }
        if (first == "close") {
            m_desk.site.hours.exceptions.push_back(
                {dateOf(words.next()), true, {}, {}, {{domain::LanguageTag{"de"}, words.option("reason")}}});
            return {};
        }
        if (first == "free" || first == "list" || first == "judge")
            return ask(first, words);
        const auto decided = m_desk.run(commandOf(first, words), m_now);
        if (!decided)
            return {std::string("refused ") + base::name(decided.error().code) + ": " + decided.error().text};
        std::vector<std::string> lines;
        for (const auto &fact : decided.value())
            lines.push_back(described(fact));
        return lines.empty() ? std::vector<std::string>{"nothing"} : lines;
    }

    void checkReplay() const
    {
        Book again;
        for (const auto &event : m_desk.log)
            apply(again, event);
        BOOST_TEST((again == m_desk.book), "replaying the log gives another book");
    }

private:
    /** The slot that begins at @p start: its end stands in no line. */
    domain::WallTime endOf(domain::WallTime start) const
    {
        const auto slots = m_desk.book.slots.find(General);
        BOOST_REQUIRE((slots != m_desk.book.slots.end()));
        return start + slots->second.plans.at(0).length;
    }

    BookCommand commandOf(const std::string &what, Words &words)
    {
        const auto by = words.option("by") == "staff" ? Booker::Staff : Booker::Visitor;
        const auto terminal = std::stoi(words.option("terminal", "1"));
        if (what == "slots") {
            auto slots = mondays();
            slots.plans[0].parallel = std::stoi(words.option("places", "1"));
            slots.afterLate = parseLateRule(words.option("after", "walk-in")).value();
            return command::SetSlots{slots, "max"};
        }
        if (what == "trim")
            return command::TrimBook{dateOf(words.next())};
        const AppointmentId id{words.next()};
        if (what == "cancel")
            return command::CancelAppointment{id, by};
        if (what == "check-in")
            return command::CheckIn{id, domain::TicketId{words.next()}};
        const auto start = momentOf(words.next());
        if (what == "hold")
            return command::Hold{id, General, start, endOf(start), terminal, by};
        if (what == "move")
            return command::Move{id, start, endOf(start), by};
        BOOST_REQUIRE_MESSAGE(what == "book", "no such command: " << what);
        return command::Book{Desk::appointment(id.value, start), terminal, by};
    }

    std::vector<std::string> ask(const std::string &what, Words &words)
    {
        const auto about = words.next();
        std::string text;
        if (what == "free") {
            for (const auto &one : freeSlots(m_desk.book, m_desk.site, General, dateOf(about), dateOf(about), m_now))
                text += shown(one.slot.start).substr(6) + " x" + std::to_string(one.free) + "  ";
        } else if (what == "list") {
            for (const auto *record : appointmentsOn(m_desk.book, m_desk.site, dateOf(about), m_now)) {
                const auto flags = standing(m_desk.book, m_desk.site, *record, m_now);
                text += shown(record->appointment.start).substr(6) + " " + record->appointment.id.value + " " +
                        name(record->state) + (flags.removed ? " removed" : "") +
                        (flags.overbooked ? " overbooked" : "") + (flags.missed ? " missed" : "") + "  ";
            }
        } else {
            const auto verdict = judge(m_desk.book, m_desk.site, m_desk.book.byCodeHash("code-" + about), m_now);
            text = name(verdict.arrival);
            text += verdict.start ? " " + shown(*verdict.start) : "";
            text += verdict.comeBack ? " come-back=" + shown(*verdict.comeBack) : "";
            text += verdict.removed ? " removed" : "";
        }
        while (text.ends_with(' '))
            text.pop_back();
        return {text.empty() ? "none" : text};
    }

    Desk m_desk;
    domain::WallTime m_now{};
};

std::string playBooking(const std::filesystem::path &file)
{
    std::ifstream in(file);
    BOOST_REQUIRE(in.good());
    BookScenario scenario;
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

std::string wholeText(const std::filesystem::path &file)
{
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

} // namespace

BOOST_AUTO_TEST_CASE(every_booking_scenario_goes_as_written)
{
    int played = 0;
    for (const auto &entry : std::filesystem::directory_iterator(WEGWEISER_SOURCE_DIR "/tests/scenario/booking")) {
        BOOST_TEST_CONTEXT(entry.path().filename())
        {
            const auto result = playBooking(entry.path());
            if (std::getenv("WEGWEISER_UPDATE") != nullptr)
                std::ofstream(entry.path()) << result;
            BOOST_TEST(result == wholeText(entry.path()));
        }
        ++played;
    }
    BOOST_TEST(played >= 4);
}
