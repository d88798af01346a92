// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "kiosk/wire/fields.h"
#include "kiosk/wire/lists.h"

namespace kiosk::wire {

namespace json = boost::json;

namespace {

constexpr std::array<const char *, 7> Weekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr std::array<const char *, 3> Policies{"strict", "ageing", "ratio"};
constexpr std::array<const char *, 4> Directions{"left", "right", "straight", "upstairs"};

template<class Words>
std::optional<unsigned> indexOf(const Words &words, const std::string &text)
{
    for (unsigned i = 0; i < words.size(); ++i)
        if (text == words[i])
            return i;
    return {};
}

std::string clockText(domain::MinuteOfDay minute)
{
    const auto two = [](long number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(minute.count() / 60) + ":" + two(minute.count() % 60);
}

json::value dateOrNull(const std::optional<domain::LocalDate> &date)
{
    return date ? json::value(domain::toText(*date)) : json::value();
}

} // namespace

const char *name(domain::Policy policy)
{
    return Policies.at(static_cast<std::size_t>(policy));
}

const char *name(domain::Direction direction)
{
    return Directions.at(static_cast<std::size_t>(direction));
}

std::optional<domain::Policy> parsePolicy(const std::string &text)
{
    const auto index = indexOf(Policies, text);
    return index ? std::optional(static_cast<domain::Policy>(*index)) : std::nullopt;
}

std::optional<domain::Direction> parseDirection(const std::string &text)
{
    const auto index = indexOf(Directions, text);
    return index ? std::optional(static_cast<domain::Direction>(*index)) : std::nullopt;
}

std::optional<std::chrono::weekday> parseWeekday(const std::string &text)
{
    const auto index = indexOf(Weekdays, text);
    return index ? std::optional(std::chrono::weekday{*index}) : std::nullopt;
}

static json::value toJson(const domain::TimeZone::Transition &transition)
{
    return json::object{{"at_ms", toMillis(transition.at)}, {"offset_minutes", transition.offset.count()}};
}

static json::value toJson(const domain::Terminal &terminal)
{
    return json::object{{"number", terminal.number}, {"reserve", valueList(terminal.reserve)}};
}

static json::value toJson(const domain::OpeningRule &rule)
{
    json::array days;
    for (const auto day : rule.days)
        days.emplace_back(Weekdays.at(day.c_encoding()));
    return json::object{{"days", std::move(days)},
                        {"from", clockText(rule.from)},
                        {"to", clockText(rule.to)},
                        {"valid_from", dateOrNull(rule.validFrom)},
                        {"valid_to", dateOrNull(rule.validTo)}};
}

static json::value toJson(const domain::OpeningException &exception)
{
    return json::object{{"date", domain::toText(exception.date)},
                        {"closed", exception.closed},
                        {"from", clockText(exception.from)},
                        {"to", clockText(exception.to)},
                        {"reason", toJson(exception.reason)}};
}

static json::value toJson(const domain::Service &service);
static json::value toJson(const domain::Desk &desk);

template<class Items>
static json::array siteList(const Items &items)
{
    json::array out;
    for (const auto &item : items)
        out.emplace_back(toJson(item));
    return out;
}

static json::value toJson(const domain::OpeningHours &hours)
{
    return json::object{{"rules", siteList(hours.rules)}, {"exceptions", siteList(hours.exceptions)}};
}

static json::value toJson(const domain::Service &service)
{
    return json::object{
        {"id", service.id.value},
        {"first", service.first},
        {"last", service.last},
        {"names", toJson(service.names)},
        {"policy", name(service.policy)},
        {"start_minutes", service.startEstimate.count()},
        {"capacity", service.capacity},
        {"languages", idList(service.languages)},
        {"hours", toJson(service.hours)},
        {"last_ticket_minutes", service.lastTicket ? json::value(service.lastTicket->count()) : json::value()},
        {"partner", service.partner},
        {"skills", idList(service.skills)}};
}

static json::value toJson(const domain::Desk &desk)
{
    return json::object{{"id", desk.id.value},
                        {"direction", name(desk.direction)},
                        {"services", idList(desk.services)},
                        {"order", domain::name(desk.order)}};
}

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

json::value toJson(const domain::Site &site)
{
    return json::object{
        {"id", site.id.value},
        {"version", site.version},
        {"names", toJson(site.names)},
        {"zone", json::object{{"name", site.zone.name}, {"transitions", siteList(site.zone.transitions)}}},
        {"services", siteList(site.services)},
        {"desks", siteList(site.desks)},
        {"terminals", siteList(site.terminals)},
        {"hours", toJson(site.hours)},
        {"last_ticket_minutes", site.lastTicket.count()},
        {"reserve_share", site.reserveShare},
        {"languages", idList(site.languages)},
        {"public_url", site.publicUrl},
        {"skip", toJson(site.skip)},
        {"calling", toJson(site.calling)}};
}

template<>
base::Result<domain::TimeZone::Transition> fromJson(const json::value &value)
{
    Fields in(value, "transition");
    domain::TimeZone::Transition transition;
    // The first transition may lie before 1970.
    transition.at = domain::WallTime{std::chrono::milliseconds{in.integer("at_ms", -(1LL << 53), 1LL << 53)}};
    transition.offset = std::chrono::minutes{in.integer("offset_minutes", -1440, 1440)};
    return in.result(transition);
}

template<>
base::Result<domain::TimeZone> fromJson(const json::value &value)
{
    Fields in(value, "zone");
    domain::TimeZone zone;
    zone.name = in.text("name");
    zone.transitions = in.list<domain::TimeZone::Transition>("transitions");
    for (std::size_t i = 1; i < zone.transitions.size(); ++i)
        if (zone.transitions[i].at <= zone.transitions[i - 1].at)
            in.fail("transitions", "are not in order");
    return in.result(std::move(zone));
}

template<>
base::Result<domain::OpeningRule> fromJson(const json::value &value)
{
    Fields in(value, "rule");
    domain::OpeningRule rule;
    rule.days = in.words<std::chrono::weekday>("days", parseWeekday);
    rule.from = in.minute("from");
    rule.to = in.minute("to");
    rule.validFrom = in.dateOrNull("valid_from");
    rule.validTo = in.dateOrNull("valid_to");
    return in.result(std::move(rule));
}

template<>
base::Result<domain::OpeningException> fromJson(const json::value &value)
{
    Fields in(value, "exception");
    domain::OpeningException exception;
    exception.date = in.date("date");
    exception.closed = in.boolean("closed");
    exception.from = in.minute("from");
    exception.to = in.minute("to");
    exception.reason = in.value<domain::Texts>("reason");
    return in.result(std::move(exception));
}

template<>
base::Result<domain::OpeningHours> fromJson(const json::value &value)
{
    Fields in(value, "hours");
    domain::OpeningHours hours;
    hours.rules = in.list<domain::OpeningRule>("rules");
    hours.exceptions = in.list<domain::OpeningException>("exceptions");
    return in.result(std::move(hours));
}

template<>
base::Result<domain::Service> fromJson(const json::value &value)
{
    Fields in(value, "service");
    domain::Service service;
    service.id = in.id<domain::ServiceId>("id");
    service.first = static_cast<int>(in.integer("first", 0, 9999));
    service.last = static_cast<int>(in.integer("last", 0, 9999));
    service.names = in.value<domain::Texts>("names");
    service.policy = in.word("policy", parsePolicy);
    service.startEstimate = std::chrono::minutes{in.integer("start_minutes", 0, 1440)};
    service.capacity = static_cast<int>(in.integer("capacity", 0, 100000));
    service.languages = in.ids<domain::LanguageTag>("languages");
    if (in.find("hours"))
        service.hours = in.value<domain::OpeningHours>("hours");
    if (in.find("last_ticket_minutes"))
        service.lastTicket = std::chrono::minutes{in.integer("last_ticket_minutes", 0, 1440)};
    service.partner = in.textOr("partner", {}, 200);
    service.skills = in.idsOr<domain::Skill>("skills");
    return in.result(std::move(service));
}

template<>
base::Result<domain::Desk> fromJson(const json::value &value)
{
    Fields in(value, "desk");
    domain::Desk desk;
    desk.id = in.id<domain::DeskId>("id");
    desk.direction = in.word("direction", parseDirection);
    desk.services = in.ids<domain::ServiceId>("services");
    desk.order = in.wordOr("order", domain::parseDeskOrder, domain::DeskOrder::Together);
    return in.result(std::move(desk));
}

template<>
base::Result<domain::Terminal> fromJson(const json::value &value)
{
    Fields in(value, "terminal");
    domain::Terminal terminal;
    terminal.number = static_cast<int>(in.integer("number", 1, 9999));
    terminal.reserve = in.list<domain::NumberRange>("reserve");
    return in.result(std::move(terminal));
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

template<>
base::Result<domain::Site> fromJson(const json::value &value)
{
    Fields in(value, "site");
    domain::Site site;
    site.id = in.id<domain::SiteId>("id");
    site.version = in.integer("version", 0, 1LL << 53);
    site.names = in.value<domain::Texts>("names");
    site.zone = in.value<domain::TimeZone>("zone");
    site.services = in.list<domain::Service>("services");
    site.desks = in.list<domain::Desk>("desks");
    site.terminals = in.list<domain::Terminal>("terminals");
    site.hours = in.value<domain::OpeningHours>("hours");
    site.lastTicket = std::chrono::minutes{in.integer("last_ticket_minutes", 0, 1440)};
    site.reserveShare = in.fraction("reserve_share");
    site.languages = in.ids<domain::LanguageTag>("languages");
    site.publicUrl = in.text("public_url");
    if (in.find("skip"))
        site.skip = in.value<domain::SkipList>("skip");
    if (in.find("calling"))
        site.calling = in.value<domain::CallingRules>("calling");
    return in.result(std::move(site));
}

} // namespace kiosk::wire
