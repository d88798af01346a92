// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/kiosk/health_board.h"

namespace kiosk::apps {

void HealthBoard::shows(const ShownPack &pack)
{
    const std::lock_guard lock(m_mutex);
    if (m_pack == pack)
        return;
    m_pack = pack;
    tell();
}

void HealthBoard::updatesAre(const update::UpdateReport &report)
{
    using State = update::UpdateReport::State;
    wire::UpdateHealth health{update::name(report.state), report.staged, report.refused, report.problem,
                              report.staleSince};
    const bool underWay = report.state == State::Looking || report.state == State::Trying;
    const std::lock_guard lock(m_mutex);
    if (underWay && health.problem.empty() && m_outcome)
        health.problem = m_outcome->problem; // until this look has come to something else
    m_update = health;
    if (underWay || m_outcome == health)
        return;
    m_outcome = std::move(health);
    tell();
}

wire::HealthReport HealthBoard::report() const
{
    const std::lock_guard lock(m_mutex);
    wire::HealthReport report;
    report.packId = m_pack.id;
    report.packVersion = m_pack.version;
    report.packDigest = m_pack.digest;
    report.update = m_update;
    return report;
}

void HealthBoard::onChange(std::function<void()> changed)
{
    const std::lock_guard lock(m_mutex);
    m_changed = std::move(changed);
}

void HealthBoard::tell() const
{
    if (m_changed)
        m_changed();
}

wire::HealthReport healthNow(const HealthBoard &board, const print::PrinterState &printer,
                             const std::filesystem::path &data)
{
    auto report = board.report();
    report.version = WEGWEISER_VERSION;
    const auto paper = printer.view();
    report.printer = paper.text;
    report.printerSince = paper.since;
    std::error_code failed;
    const auto space = std::filesystem::space(data, failed);
    report.diskFree = failed ? 0 : static_cast<std::int64_t>(space.available);
    return report;
}

} // namespace kiosk::apps
