// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/authoring/toml_section.h"
#include "kiosk/checking/checks.h"

namespace kiosk::checking {

using domain::LocalDate;
using domain::OpeningHours;
using domain::OpeningRule;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

constexpr auto Midnight = std::chrono::hours(24);
/** Nobody calls it a gap when an office is closed for a week. */
constexpr days ShortestGap{8};
constexpr days Ahead{400};

bool countsOn(const OpeningRule &rule, LocalDate date)
{
    if ((rule.validFrom && date < *rule.validFrom) || (rule.validTo && *rule.validTo < date))
        return false;
    const std::chrono::weekday day{sys_days(date)};
    return std::find(rule.days.begin(), rule.days.end(), day) != rule.days.end();
}

class HoursCheck
{
public:
    HoursCheck(Inspection &to, const std::string &file, const authoring::SourceLines &lines, const OpeningHours &hours)
        : m_to(to)
        , m_file(file)
        , m_lines(lines)
        , m_hours(hours)
        , m_today(authoring::dateOf(to.today).value_or(LocalDate{}))
    {
    }
    void run()
    {
        std::size_t ended = 0;
        for (std::size_t i = 0; i < m_hours.rules.size(); ++i)
            ended += rule(i) ? 1U : 0U;
        const bool opensLater = std::any_of(m_hours.exceptions.begin(), m_hours.exceptions.end(),
                                            [&](const auto &one) { return !one.closed && m_today <= one.date; });
        if (ended > 0 && ended == m_hours.rules.size() && !opensLater)
            m_to.findings.error(m_file, m_lines.of("hours.0"),
                                "never open any more: all [[hours]] have ended; ask for the new ones, or take them out",
                                "hours-never-open");
        for (std::size_t i = 0; i < m_hours.exceptions.size(); ++i)
            exception(i);
        if (ended < m_hours.rules.size())
            gap();
    }

private:
    [[nodiscard]] int ruleLine(std::size_t i) const { return m_lines.of("hours." + std::to_string(i)); }

    /** True when it has ended. */
    bool rule(std::size_t i)
    {
        const auto &rule = m_hours.rules[i];
        if (rule.validTo && *rule.validTo < m_today) {
            m_to.findings.warning(m_file, m_lines.of("hours." + std::to_string(i) + ".valid_to"),
                                  "these hours ended on " + isoDate(*rule.validTo) + "; take them out", "hours-ended");
            return true;
        }
        if (rule.validFrom && rule.validTo && *rule.validFrom <= *rule.validTo && !rule.days.empty()) {
            bool any = false;
            auto day = sys_days(*rule.validFrom);
            for (int step = 0; step < 7 && day <= sys_days(*rule.validTo) && !any; ++step, day += days(1))
                any = countsOn(rule, LocalDate(day));
            if (!any)
                m_to.findings.error(m_file, ruleLine(i),
                                    "never open: no such day lies between " + isoDate(*rule.validFrom) + " and " +
                                        isoDate(*rule.validTo) + "; mend `days` or the dates",
                                    "hours-never-open");
        }
        if (rule.from == domain::MinuteOfDay(0) && rule.to < Midnight)
            afterMidnight(i);
        return false;
    }
    void afterMidnight(std::size_t i)
    {
        for (const auto day : m_hours.rules[i].days) {
            const auto before = day - days(1);
            const bool joined = std::any_of(m_hours.rules.begin(), m_hours.rules.end(), [&](const auto &other) {
                return other.to == Midnight &&
                       std::find(other.days.begin(), other.days.end(), before) != other.days.end();
            });
            if (joined)
                continue;
            m_to.findings.warning(m_file, m_lines.of("hours." + std::to_string(i) + ".from"),
                                  "opens at midnight, but the day before does not end at 24:00; write the evening as "
                                  "[[hours]] to = \"24:00\", or mend `from`",
                                  "hours-midnight");
            return;
        }
    }
    void exception(std::size_t i)
    {
        const auto &one = m_hours.exceptions[i];
        const auto name = "exceptions." + std::to_string(i);
        const auto warn = [&](const std::string &what, const char *code) {
            m_to.findings.warning(m_file, m_lines.of(name), what, code);
        };
        if (one.date < m_today) {
            warn("this exception is over: " + isoDate(one.date) + "; take it out", "exception-past");
            return;
        }
        OpeningHours usual;
        usual.rules = m_hours.rules;
        const auto periods = domain::periodsOn(usual, one.date);
        if (one.closed && periods.empty())
            warn("closed on " + isoDate(one.date) + " anyway; take this exception out, or mend its date",
                 "exception-without-effect");
        else if (!one.closed && periods.size() == 1 && periods[0].from == one.from && periods[0].to == one.to)
            warn("open on " + isoDate(one.date) + " at these times anyway; take this exception out, or mend it",
                 "exception-without-effect");
    }
    /** Time without any rule between two that have rules; looks a good year ahead. */
    void gap()
    {
        const bool bounded = std::any_of(m_hours.rules.begin(), m_hours.rules.end(),
                                         [](const auto &rule) { return rule.validFrom || rule.validTo; });
        const bool always = std::any_of(m_hours.rules.begin(), m_hours.rules.end(),
                                        [](const auto &rule) { return !rule.validFrom && !rule.validTo; });
        if (!bounded || always)
            return;
        auto lastOpen = sys_days(m_today) - days(1);
        for (auto day = sys_days(m_today); day < sys_days(m_today) + Ahead; day += days(1)) {
            const auto next = std::find_if(m_hours.rules.begin(), m_hours.rules.end(),
                                           [&](const auto &rule) { return countsOn(rule, LocalDate(day)); });
            if (next == m_hours.rules.end())
                continue;
            if (day - lastOpen > ShortestGap) {
                m_to.findings.warning(m_file, ruleLine(static_cast<std::size_t>(next - m_hours.rules.begin())),
                                      "no hours from " + isoDate(LocalDate(lastOpen + days(1))) + " to " +
                                          isoDate(LocalDate(day - days(1))) +
                                          "; add [[hours]] for that time, or mend valid_from and valid_to",
                                      "hours-gap");
                return;
            }
            lastOpen = day;
        }
    }

    Inspection &m_to;
    const std::string &m_file;
    const authoring::SourceLines &m_lines;
    const OpeningHours &m_hours;
    LocalDate m_today;
};

} // namespace

void checkOpeningHours(Inspection &inspection)
{
    static const std::string site = "site.toml";
    for (const auto &[id, source] : inspection.pack.contacts)
        if (!source.file.empty())
            HoursCheck(inspection, source.file, source.lines, source.contact.hours).run();
    if (inspection.pack.site.read)
        HoursCheck(inspection, site, inspection.pack.site.lines, inspection.pack.site.hours).run();
}

} // namespace kiosk::checking
