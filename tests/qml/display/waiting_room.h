// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_site.h"

#include "kiosk/usecase/ports.h"

namespace kiosk::tests {

/** A centre on a Monday: the real rules of the queue, and a mirror that hears of everything at once. */
class WaitingRoom final : public usecase::QueueMirror
{
public:
    WaitingRoom();
    /** Carries out @p command at @p now; refusals fail the test. */
    void carryOut(const domain::Command &command);
    /** A ticket of general advice. */
    void issue(int number);
    void call(int number, const std::string &desk);
    void recall(int number);

    [[nodiscard]] const domain::QueueState &state() const override { return m_state; }
    [[nodiscard]] usecase::LinkState link() const override { return m_link; }
    [[nodiscard]] domain::WallTime lastContact() const override { return m_lastContact; }
    void onChange(std::function<void()> changed) override { m_changed = std::move(changed); }
    void nudge() override {}
    void setLink(usecase::LinkState link);

    domain::Site site = testSite();
    domain::WallTime now = atLocal(14);

private:
    domain::QueueState m_state;
    usecase::LinkState m_link = usecase::LinkState::Fresh;
    domain::WallTime m_lastContact;
    std::function<void()> m_changed;
};

/** Five wait, four were called (214 last, at desk 2), desks 1 to 3 are open, at two o'clock. */
[[nodiscard]] WaitingRoom busyRoom();

} // namespace kiosk::tests
