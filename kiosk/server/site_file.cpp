// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/site_file.h"

#include <set>
#include <sstream>

#include <toml++/toml.h>

#include "kiosk/domain/numbering.h"
#include "kiosk/server/zone_rules.h"
#include "kiosk/wire/values.h"

namespace kiosk::server {

namespace {

using namespace domain;

constexpr int PlannedTerminals = 2;

/** Reads tables; the first thing that is wrong is kept with its line. */
class SiteReader
{
public:
    explicit SiteReader(std::string file)
        : m_file(std::move(file))
    {
    }

    void fail(const toml::node &at, const std::string &what)
    {
        if (m_error.empty())
            m_error = m_file + ":" + std::to_string(at.source().begin.line) + ": " + what;
    }
    [[nodiscard]] const std::string &error() const { return m_error; }

    std::string text(const toml::table &table, const char *key, const char *fallback = nullptr)
    {
        const auto *node = find(table, key, fallback != nullptr);
        if (!node)
            return fallback ? fallback : "";
        if (const auto value = node->value<std::string>(); value && node->is_string())
            return *value;
        fail(*node, std::string(key) + " must be a text in quotes");
        return {};
    }

    long long number(const toml::table &table, const char *key, long long fallback, long long least, long long most)
    {
        const auto *node = find(table, key, true);
        if (!node)
            return fallback;
        const auto value = node->value<std::int64_t>();
        if (!node->is_integer() || !value || *value < least || *value > most) {
            fail(*node,
                 std::string(key) + " must be a number from " + std::to_string(least) + " to " + std::to_string(most));
            return fallback;
        }
        return *value;
    }

    double fraction(const toml::table &table, const char *key, double fallback)
    {
        const auto *node = find(table, key, true);
        if (!node)
            return fallback;
        const auto value = node->value<double>();
        if (!value || !(*value >= 0 && *value <= 0.9)) {
            fail(*node, std::string(key) + " must be a number from 0 to 0.9");
            return fallback;
        }
        return *value;
    }

    bool boolean(const toml::table &table, const char *key, bool fallback)
    {
        const auto *node = find(table, key, true);
        if (node && !node->is_boolean())
            fail(*node, std::string(key) + " must be true or false");
        return node ? node->value_or(fallback) : fallback;
    }

    std::optional<LocalDate> date(const toml::table &table, const char *key, bool mayLack)
    {
        const auto *node = find(table, key, mayLack);
        if (!node)
            return {};
        const auto value = node->value<toml::date>();
        if (!value) {
            fail(*node, std::string(key) + " must be a date like 2026-12-24, without quotes");
            return {};
        }
        return std::chrono::year{value->year} / value->month / value->day;
    }

    MinuteOfDay minute(const toml::table &table, const char *key)
    {
        const auto value = text(table, key);
        int hour = -1;
        int minutes = -1;
        char colon = 0;
        char more = 0;
        std::istringstream in(value);
        const bool read = in >> hour >> colon >> minutes && !(in >> more) && value.size() == 5 && colon == ':';
        const MinuteOfDay moment{hour * 60 + minutes};
        if (m_error.empty() && (!read || hour < 0 || minutes < 0 || minutes > 59 || moment > std::chrono::hours{24}))
            fail(*table.get(key), std::string(key) + " must be a time like \"11:00\"");
        return moment;
    }

    std::vector<std::string> texts(const toml::table &table, const char *key, bool mayLack)
    {
        std::vector<std::string> out;
        const auto *node = find(table, key, mayLack);
        if (!node)
            return out;
        if (!node->is_array()) {
            fail(*node, std::string(key) + " must be a list like [\"a\", \"b\"]");
            return out;
        }
        for (const auto &item : *node->as_array()) {
            if (const auto value = item.value<std::string>(); value && item.is_string())
                out.push_back(*value);
            else
                fail(item, std::string(key) + " must hold texts in quotes");
        }
        return out;
    }

    template<class IdType>
    std::vector<IdType> ids(const toml::table &table, const char *key)
    {
        std::vector<IdType> out;
        for (auto &value : texts(table, key, true))
            out.emplace_back(std::move(value));
        return out;
    }

    Texts names(const toml::table &table, const char *key)
    {
        Texts out;
        const auto *node = find(table, key, true);
        if (!node)
            return out;
        if (!node->is_table()) {
            fail(*node, std::string(key) + " must have one text for each language: " + key + ".de = \"…\"");
            return out;
        }
        for (const auto &[language, value] : *node->as_table()) {
            if (const auto name = value.value<std::string>())
                out.emplace(LanguageTag{std::string(language.str())}, *name);
            else
                fail(value, std::string(key) + " must hold texts in quotes");
        }
        return out;
    }

    /** The tables of [[key]]. */
    template<class Use>
    void each(const toml::table &table, const char *key, Use use)
    {
        const auto *node = table.get(key);
        if (!node)
            return;
        if (!node->is_array_of_tables()) {
            fail(*node, std::string(key) + " must be written as [[" + key + "]]");
            return;
        }
        for (const auto &item : *node->as_array())
            use(*item.as_table());
    }

    const toml::node *find(const toml::table &table, const char *key, bool mayLack)
    {
        const auto *node = table.get(key);
        if (!node && !mayLack)
            fail(table, std::string(key) + " is missing");
        return node;
    }

private:
    std::string m_file;
    std::string m_error;
};

Service readService(SiteReader &in, const toml::table &table)
{
    Service service;
    service.id = ServiceId{in.text(table, "id")};
    service.first = static_cast<int>(in.number(table, "first", -1, 100, 9999));
    service.last = static_cast<int>(in.number(table, "last", -1, 100, 9999));
    service.names = in.names(table, "names");
    const auto policy = wire::parsePolicy(in.text(table, "policy", "strict"));
    if (!policy)
        in.fail(*table.get("policy"), "policy must be strict, ageing or ratio");
    service.policy = policy.value_or(Policy::Strict);
    service.startEstimate = std::chrono::minutes{in.number(table, "start_minutes", 0, 0, 600)};
    service.capacity = static_cast<int>(in.number(table, "capacity", 0, 0, 9999));
    service.languages = in.ids<LanguageTag>(table, "languages");
    if (service.id.empty())
        in.fail(table, "id is empty");
    if (service.first < 0 || service.last <= service.first)
        in.fail(table, "first and last must be the ends of the service's range of numbers, for example 200 and 299");
    return service;
}

Desk readDesk(SiteReader &in, const toml::table &table)
{
    Desk desk;
    desk.id = DeskId{in.text(table, "id")};
    const auto direction = wire::parseDirection(in.text(table, "direction", "straight"));
    if (!direction)
        in.fail(*table.get("direction"), "direction must be left, right, straight or upstairs");
    desk.direction = direction.value_or(Direction::Straight);
    desk.services = in.ids<ServiceId>(table, "services");
    return desk;
}

OpeningRule readRule(SiteReader &in, const toml::table &table)
{
    OpeningRule rule;
    for (const auto &word : in.texts(table, "days", false)) {
        const auto day = wire::parseWeekday(word);
        if (day)
            rule.days.push_back(*day);
        else
            in.fail(*table.get("days"), "days must be of mon tue wed thu fri sat sun");
    }
    rule.from = in.minute(table, "from");
    rule.to = in.minute(table, "to");
    if (rule.to <= rule.from)
        in.fail(table, "to must be later than from");
    rule.validFrom = in.date(table, "valid_from", true);
    rule.validTo = in.date(table, "valid_to", true);
    return rule;
}

OpeningException readException(SiteReader &in, const toml::table &table)
{
    OpeningException exception;
    exception.date = in.date(table, "date", false).value_or(LocalDate{});
    exception.closed = in.boolean(table, "closed", false);
    if (!exception.closed) {
        exception.from = in.minute(table, "from");
        exception.to = in.minute(table, "to");
    }
    exception.reason = in.names(table, "reason");
    return exception;
}

void checkTogether(SiteReader &in, const toml::table &root, const Site &site)
{
    std::set<ServiceId> services;
    for (const auto &service : site.services) {
        if (!services.insert(service.id).second)
            in.fail(root, "two services are called " + service.id.value);
        for (const auto &other : site.services)
            if (other.first > service.first && other.first <= service.last)
                in.fail(root, "the numbers of " + service.id.value + " and " + other.id.value + " overlap");
    }
    std::set<DeskId> desks;
    for (const auto &desk : site.desks) {
        if (!desks.insert(desk.id).second)
            in.fail(root, "two desks are called " + desk.id.value);
        for (const auto &service : desk.services)
            if (!services.contains(service))
                in.fail(root, "desk " + desk.id.value + " names a service that is not there: " + service.value);
    }
    if (site.services.empty())
        in.fail(root, "there is no [[services]]");
    if (site.desks.empty())
        in.fail(root, "there is no [[desks]]");
}

Site readSite(SiteReader &in, const toml::table &root)
{
    Site site;
    site.id = SiteId{in.text(root, "site")};
    site.version = 1;
    site.names = in.names(root, "name");
    site.languages = in.ids<LanguageTag>(root, "languages");
    site.lastTicket = std::chrono::minutes{in.number(root, "last_ticket_minutes", 30, 0, 1440)};
    site.publicUrl = in.text(root, "public_url", "");
    int terminals = PlannedTerminals;
    if (const auto *node = root.get("numbers"); node && node->is_table()) {
        site.reserveShare = in.fraction(*node->as_table(), "reserve_share", site.reserveShare);
        terminals = static_cast<int>(in.number(*node->as_table(), "terminals", PlannedTerminals, 1, 50));
    }
    in.each(root, "services", [&](const toml::table &table) { site.services.push_back(readService(in, table)); });
    in.each(root, "desks", [&](const toml::table &table) { site.desks.push_back(readDesk(in, table)); });
    in.each(root, "hours", [&](const toml::table &table) { site.hours.rules.push_back(readRule(in, table)); });
    in.each(root, "exceptions",
            [&](const toml::table &table) { site.hours.exceptions.push_back(readException(in, table)); });
    if (site.id.empty())
        in.fail(root, "site is empty");
    checkTogether(in, root, site);
    if (!in.error().empty())
        return site;
    for (int number = 1; number <= terminals; ++number) {
        Terminal terminal{number, {}};
        for (const auto &service : site.services)
            terminal.reserve.push_back(reserveOf(service, site.reserveShare, number - 1, terminals));
        std::erase_if(terminal.reserve, [](const NumberRange &range) { return range.last < range.first; });
        site.terminals.push_back(std::move(terminal));
    }
    return site;
}

} // namespace

base::Result<Site> readSiteFile(std::string_view text, const std::string &file, int year)
{
    SiteReader in(file);
    try {
        const auto root = toml::parse(text);
        auto site = readSite(in, root);
        if (in.error().empty()) {
            auto zone = zoneRules(in.text(root, "time_zone"), year - 1, year + 20);
            if (zone)
                site.zone = std::move(zone).assume_value();
            else if (in.error().empty())
                in.fail(*root.get("time_zone"), zone.assume_error().text);
        }
        if (in.error().empty())
            return site;
    } catch (const toml::parse_error &error) {
        return base::failure(base::Code::Invalid, file + ":" + std::to_string(error.source().begin.line) + ": " +
                                                      std::string(error.description()));
    }
    return base::failure(base::Code::Invalid, in.error());
}

} // namespace kiosk::server
