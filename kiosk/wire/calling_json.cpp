// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/fields.h"
#include "kiosk/wire/lists.h"

// What a house decides about numbers and calling, as JSON.
namespace kiosk::wire {

namespace json = boost::json;

json::value toJson(const domain::SkipList &skip)
{
    return json::object{{"numbers", json::array(skip.numbers.begin(), skip.numbers.end())},
                        {"endings", json::array(skip.endings.begin(), skip.endings.end())}};
}

json::value toJson(const domain::CallingRules &rules)
{
    return json::object{{"ageing_bonus_minutes", rules.ageingBonus.count()},
                        {"ratio", rules.ratio},
                        {"recall_after_seconds", rules.recallAfter.count()},
                        {"no_show_calls", rules.noShowCalls},
                        {"most_calls", rules.mostCalls},
                        {"missed_pause_minutes", rules.missedPause.count()},
                        {"transfer_keeps_turn", rules.transferKeepsTurn},
                        {"appointment_grace_minutes", rules.appointmentGrace.count()},
                        {"raise_appointments", rules.raiseAppointments},
                        {"raised_needs", wordList(rules.raisedNeeds)},
                        {"insist_on", wordList(rules.insistOn)}};
}

static std::vector<int> numbersOf(Fields &in, std::string_view name, int most)
{
    std::vector<int> numbers;
    in.each(name, 1000, true, [&](const json::value &item) {
        if (item.is_int64() && item.get_int64() >= 0 && item.get_int64() <= most)
            numbers.push_back(static_cast<int>(item.get_int64()));
        else
            in.fail(name, "holds something that is no such number");
    });
    return numbers;
}

template<>
base::Result<domain::SkipList> fromJson(const json::value &value)
{
    Fields in(value, "skip");
    domain::SkipList skip;
    skip.numbers = numbersOf(in, "numbers", 9999);
    skip.endings = numbersOf(in, "endings", 99);
    return in.result(std::move(skip));
}

/** What is not said is as in a house that decides nothing. */
template<>
base::Result<domain::CallingRules> fromJson(const json::value &value)
{
    Fields in(value, "calling");
    domain::CallingRules rules;
    const auto number = [&](std::string_view name, auto fallback, int least, int most) {
        return in.integerOr(name, static_cast<std::int64_t>(fallback), least, most);
    };
    rules.ageingBonus = std::chrono::minutes{number("ageing_bonus_minutes", rules.ageingBonus.count(), 0, 1440)};
    rules.ratio = static_cast<int>(number("ratio", rules.ratio, 1, domain::MostRatio));
    rules.recallAfter = std::chrono::seconds{number("recall_after_seconds", rules.recallAfter.count(), 0, 3600)};
    rules.noShowCalls = static_cast<int>(number("no_show_calls", rules.noShowCalls, 1, 99));
    rules.mostCalls = static_cast<int>(number("most_calls", rules.mostCalls, 1, 99));
    rules.missedPause = std::chrono::minutes{number("missed_pause_minutes", rules.missedPause.count(), 0, 1440)};
    rules.transferKeepsTurn = in.booleanOr("transfer_keeps_turn", rules.transferKeepsTurn);
    rules.appointmentGrace =
        std::chrono::minutes{number("appointment_grace_minutes", rules.appointmentGrace.count(), 0, 1440)};
    rules.raiseAppointments = in.booleanOr("raise_appointments", rules.raiseAppointments);
    if (in.find("raised_needs"))
        rules.raisedNeeds = in.words<domain::Need>("raised_needs", domain::parseNeed);
    if (in.find("insist_on"))
        rules.insistOn = in.words<domain::Need>("insist_on", domain::parseNeed);
    return in.result(std::move(rules));
}

} // namespace kiosk::wire
