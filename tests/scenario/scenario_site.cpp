// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenario/scenario_site.h"

#include <array>

#include "tests/support/test_site.h"

namespace kiosk::tests {

using namespace domain;

namespace {

template<class Value, class Parse>
void change(const Words &words, const char *key, Value &value, const Parse &parse)
{
    if (const auto text = words.option(key); !text.empty())
        value = parse(text);
}

int number(const std::string &text)
{
    return std::stoi(text);
}

bool yes(const std::string &text)
{
    return text == "yes";
}

std::vector<Need> needs(const std::vector<std::string> &words)
{
    std::vector<Need> result;
    for (const auto &word : words)
        result.push_back(parseNeed(word).value());
    return result;
}

std::vector<int> numbers(const std::vector<std::string> &words)
{
    std::vector<int> result;
    for (const auto &word : words)
        result.push_back(std::stoi(word));
    return result;
}

Policy policy(const std::string &text)
{
    return text == "ratio" ? Policy::Ratio : text == "ageing" ? Policy::Ageing : Policy::Strict;
}

std::chrono::weekday weekday(const std::string &text)
{
    constexpr std::array Names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    return std::chrono::weekday{static_cast<unsigned>(std::find(Names.begin(), Names.end(), text) - Names.begin())};
}

template<class T>
std::vector<T> ids(const std::vector<std::string> &texts)
{
    return {texts.begin(), texts.end()};
}

std::string moment(const std::optional<WallTime> &at)
{
    if (!at)
        return "?";
    const auto zone = berlin();
    const auto minute = zone.minuteAt(*at).count();
    char text[64];
    std::snprintf(text, sizeof text, "%s %02d:%02d", toText(zone.dateAt(*at)).c_str(), static_cast<int>(minute / 60),
                  static_cast<int>(minute % 60));
    return text;
}

} // namespace

void changeRules(const Words &words, CallingRules &rules)
{
    const auto minutes = [](const std::string &text) { return std::chrono::minutes{std::stoi(text)}; };
    change(words, "bonus", rules.ageingBonus, minutes);
    change(words, "ratio", rules.ratio, number);
    change(words, "recall-after", rules.recallAfter,
           [](const std::string &text) { return std::chrono::seconds{std::stoi(text)}; });
    change(words, "no-show-calls", rules.noShowCalls, number);
    change(words, "most-calls", rules.mostCalls, number);
    change(words, "missed-pause", rules.missedPause, minutes);
    change(words, "transfer-keeps-turn", rules.transferKeepsTurn, yes);
    change(words, "grace", rules.appointmentGrace, minutes);
    change(words, "raise-appointments", rules.raiseAppointments, yes);
    if (!words.option("raised-needs").empty())
        rules.raisedNeeds = needs(words.list("raised-needs"));
    if (!words.option("insist-on").empty())
        rules.insistOn = needs(words.list("insist-on"));
}

void changeSkipList(const Words &words, SkipList &skip)
{
    skip.numbers = numbers(words.list("numbers"));
    skip.endings = numbers(words.list("endings"));
}

void changeDesk(const Words &words, Desk &desk)
{
    change(words, "order", desk.order, [](const std::string &text) { return parseDeskOrder(text).value(); });
    if (!words.option("services").empty())
        desk.services = ids<ServiceId>(words.list("services"));
}

void changeService(const Words &words, Service &service)
{
    change(words, "capacity", service.capacity, number);
    change(words, "first", service.first, number);
    change(words, "last", service.last, number);
    change(words, "policy", service.policy, policy);
    change(words, "partner", service.partner, [](const std::string &text) { return text; });
    change(words, "last-ticket", service.lastTicket,
           [](const std::string &text) { return std::chrono::minutes{std::stoi(text)}; });
    if (!words.option("languages").empty())
        service.languages = ids<LanguageTag>(words.list("languages"));
    if (!words.option("skills").empty())
        service.skills = ids<Skill>(words.list("skills"));
    if (words.option("open").empty())
        return;
    OpeningRule rule;
    for (const auto &day : words.list("open"))
        rule.days.push_back(weekday(day));
    rule.from = std::chrono::hours{std::stoi(words.option("from"))};
    rule.to = std::chrono::hours{std::stoi(words.option("to"))};
    service.hours.rules.push_back(rule);
}

std::string describe(const Admission &admission)
{
    constexpr std::array Kinds{"numbers", "come-in", "last-numbers-over", "closed", "full", "information"};
    std::string text = Kinds.at(static_cast<std::size_t>(admission.kind));
    if (admission.partnerAway)
        text += ", partner away";
    return text + (admission.open.open ? ", until " + moment(admission.open.until)
                                       : ", opens " + moment(admission.open.nextOpens));
}

std::string describe(const std::map<Place, Emergency> &emergencies)
{
    std::string text;
    for (const auto &[place, call] : emergencies)
        text += (text.empty() ? "" : ", ") + placeText(place) +
                (call.answeredBy.empty() ? " unanswered" : " desk " + call.answeredBy.value + " comes");
    return text;
}

std::string placeText(const Place &place)
{
    return place.desk.empty() ? "terminal " + std::to_string(place.terminal) : "desk " + place.desk.value;
}

} // namespace kiosk::tests
