// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/metrics.h"

namespace kiosk::server {

namespace {
void put(std::string &out, const char *name, const char *type, const char *help, std::uint64_t value)
{
    out += std::string("# HELP wegweiser_") + name + " " + help + "\n# TYPE wegweiser_" + name + " " + type +
           "\nwegweiser_" + name + " " + std::to_string(value) + "\n";
}
} // namespace

std::string metricsText(const Metrics &metrics, const Gauges &gauges)
{
    std::string out = "# HELP wegweiser_http_answers_total Answers by class of status.\n"
                      "# TYPE wegweiser_http_answers_total counter\n";
    for (std::size_t i = 1; i < metrics.answers.size(); ++i)
        out += "wegweiser_http_answers_total{status=\"" + std::to_string(i) + "xx\"} " +
               std::to_string(metrics.answers.at(i)) + "\n";
    put(out, "journal_entries_total", "counter", "Journal entries taken from terminals.", metrics.journalEntries);
    put(out, "journal_old_day_total", "counter", "Entries of a day that is over.", metrics.oldDayEntries);
    put(out, "journal_conflicts_total", "counter", "Entries that came again with another hash: look into it.",
        metrics.journalConflicts);
    put(out, "journal_unreadable_total", "counter", "Entries of an unknown kind.", metrics.unreadableEntries);
    put(out, "paper_failed_total", "counter", "Slips that could not be printed.", metrics.paperFailed);
    put(out, "paper_uncertain_total", "counter", "Slips of which nobody knows.", metrics.paperUncertain);
    put(out, "logins_failed_total", "counter", "Log-ins with a wrong name or password.", metrics.loginsFailed);
    put(out, "logins_limited_total", "counter", "Log-ins refused because of too many tries.", metrics.loginsLimited);
    put(out, "signatures_denied_total", "counter", "Terminal requests whose signature did not hold.",
        metrics.signaturesDenied);
    put(out, "tickets_waiting", "gauge", "Tickets waiting now.", gauges.waiting);
    put(out, "tickets_called", "gauge", "Tickets called now.", gauges.called);
    put(out, "tickets_serving", "gauge", "Tickets served now.", gauges.serving);
    put(out, "desks_open", "gauge", "Open desks.", gauges.openDesks);
    put(out, "events_today", "gauge", "Queue events of today.", gauges.events);
    put(out, "streams_open", "gauge", "Open event streams.", gauges.readers);
    put(out, "streams_dropped_total", "counter", "Event streams dropped because the reader was too slow.",
        gauges.readersDropped);
    put(out, "sessions_open", "gauge", "Staff logged in.", gauges.sessions);
    put(out, "terminals_enrolled", "gauge", "Enrolled terminals.", gauges.terminals);
    return out;
}

} // namespace kiosk::server
