// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sync/health_reporter.h"

#include <algorithm>

#include <boost/json/value.hpp>

#include "kiosk/base/log.h"

namespace kiosk::sync {

namespace {

/** What changed within this time goes into one report. */
constexpr std::chrono::milliseconds Gathering{2000};
constexpr std::chrono::milliseconds ReportAtLeast{50000};
constexpr std::chrono::milliseconds ReportSpread{10000};
/** A report that was refused will be refused again, until somebody has put something right. */
constexpr std::chrono::minutes PauseAfterRefusal{5};
constexpr std::chrono::milliseconds LeastAfterRefusal{60000}; ///< also when the network comes and goes

constexpr std::int64_t LargestNumber = 1LL << 53;
constexpr std::int64_t LargestDisk = 1LL << 62;

/** How many bytes the UTF-8 character at the start of @p text has; 0: it is none. */
std::size_t characterAt(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto first = byte(0);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xC2 && first < 0xE0   ? 2
                               : first >= 0xE0 && first < 0xF0 ? 3
                               : first >= 0xF0 && first < 0xF5 ? 4
                                                               : 0;
    if (length == 0 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0U) != 0x80)
            return 0;
    const auto second = byte(1);
    const bool tooLong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second >= 0xA0;
    const bool beyond = first == 0xF4 && second >= 0x90;
    return tooLong || surrogate || beyond ? 0 : length;
}

/** @p text as UTF-8 of at most @p limit bytes, ending with "…" where it was cut. File names may be no UTF-8. */
std::string fitted(std::string_view text, std::size_t limit)
{
    constexpr std::string_view Ellipsis = "…";
    std::string out;
    std::size_t roomy = 0; // the longest prefix that leaves room for the ellipsis
    while (!text.empty()) {
        const auto length = characterAt(text);
        const auto next = length == 0 ? std::string_view("?") : text.substr(0, length);
        if (out.size() + next.size() > limit) {
            out.resize(roomy);
            return limit < Ellipsis.size() ? out : out.append(Ellipsis);
        }
        out += next;
        if (out.size() + Ellipsis.size() <= limit)
            roomy = out.size();
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out;
}

wire::HealthReport fittedReport(wire::HealthReport report)
{
    namespace longest = wire::longest;
    report.version = fitted(report.version, longest::Version);
    report.packId = fitted(report.packId, longest::PackId);
    report.packDigest = fitted(report.packDigest, longest::Digest);
    report.printer = fitted(report.printer, longest::Printer);
    report.packVersion = std::clamp<std::int64_t>(report.packVersion, 0, LargestNumber);
    report.diskFree = std::clamp<std::int64_t>(report.diskFree, 0, LargestDisk);
    report.queueDepth = std::clamp<std::int64_t>(report.queueDepth, 0, LargestNumber);
    // A clock without battery may begin before 1970.
    report.wall = std::max(report.wall, base::WallTime{});
    if (report.printerSince)
        report.printerSince = std::max(*report.printerSince, base::WallTime{});
    if (auto &update = report.update) {
        update->state = fitted(update->state, longest::UpdateState);
        update->problem = fitted(update->problem, longest::Problem);
        update->staleSince = fitted(update->staleSince, longest::StaleSince);
        update->staged = std::clamp<std::int64_t>(update->staged, 0, LargestNumber);
        update->refused = std::clamp<std::int64_t>(update->refused, 0, LargestNumber);
    }
    return report;
}

/** The server understood us and said no; anything else may be better in a moment. */
bool isRefusal(const base::Error &error)
{
    using base::Code;
    return error.code == Code::Invalid || error.code == Code::Denied || error.code == Code::NotFound ||
           error.code == Code::Conflict;
}

} // namespace

HealthReporter::HealthReporter(Ask ask, Ports ports)
    : m_ask(std::move(ask))
    , m_ports(ports)
{
}

HealthReporter::~HealthReporter()
{
    m_ports.executor.cancel(m_timer);
}

void HealthReporter::start()
{
    m_started = true;
    changed(); // a moment later: the first pack is being put on the screen
}

void HealthReporter::changed()
{
    if (!m_started || !m_ask)
        return;
    if (m_sending)
        m_changedMeanwhile = true;
    else if (m_timer == 0 || m_waits == Waits::ForNext) {
        sendAfter(Gathering);
        m_waits = Waits::ForChanges;
    }
}

void HealthReporter::retryNow()
{
    if (m_timer == 0 || (m_waits != Waits::AfterFailure && m_waits != Waits::AfterRefusal))
        return;
    m_backOff.reset();
    const auto rested = m_ports.clock.sinceBoot() - m_answeredAt;
    sendAfter(m_waits == Waits::AfterFailure ? std::chrono::milliseconds{0}
                                             : std::max(LeastAfterRefusal - rested, std::chrono::milliseconds{0}));
}

void HealthReporter::sendAfter(std::chrono::milliseconds time)
{
    m_ports.executor.cancel(m_timer);
    m_timer = m_ports.executor.postAfter(time, [this] {
        m_timer = 0;
        send();
    });
}

void HealthReporter::send()
{
    m_sending = true;
    m_changedMeanwhile = false;
    TerminalClient::Call call;
    call.method = "POST";
    call.path = m_ports.client.ownPath("/health");
    call.body = wire::toText(wire::toJson(report()));
    m_ports.client.send(std::move(call), [this](const base::Result<http::HttpAnswer> &answer) {
        m_sending = false;
        answered(answer);
    });
}

wire::HealthReport HealthReporter::report() const
{
    auto report = m_ask();
    report.queueDepth = m_ports.outbox.depth();
    report.wall = m_ports.clock.wall();
    report.clockOffset = m_ports.client.clockOffset();
    return fittedReport(std::move(report));
}

void HealthReporter::answered(const base::Result<http::HttpAnswer> &answer)
{
    m_answeredAt = m_ports.clock.sinceBoot();
    if (answer) {
        m_backOff.reset();
        sendAfter(m_changedMeanwhile ? Gathering : aboutAMinute());
        m_waits = m_changedMeanwhile ? Waits::ForChanges : Waits::ForNext;
        m_wasRefused = false;
        return;
    }
    const auto &error = answer.assume_error();
    if (!isRefusal(error)) {
        base::log(base::Level::Info, "health-waits", {{"code", base::name(error.code)}, {"error", error.text}});
        sendAfter(m_backOff.next(m_ports.random));
        m_waits = Waits::AfterFailure;
        return;
    }
    if (!std::exchange(m_wasRefused, true))
        base::log(base::Level::Warning, "health-refused", {{"code", base::name(error.code)}, {"error", error.text}});
    sendAfter(PauseAfterRefusal);
    m_waits = Waits::AfterRefusal;
}

/** Between 50 and 60 seconds: the terminals of one house do not report in step. */
std::chrono::milliseconds HealthReporter::aboutAMinute()
{
    std::uint8_t dice = 0;
    m_ports.random.fill(&dice, 1);
    return ReportAtLeast + ReportSpread * dice / 255;
}

} // namespace kiosk::sync
