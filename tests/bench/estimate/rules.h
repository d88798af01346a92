// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <vector>

#include "kiosk/domain/queue.h"

// The rules that other systems use, as described in public; written anew.
namespace kiosk::bench {

/**
 * The mean of the last conversations of each service. Other systems have a typed-in constant (ZMS: 12 minutes by
 * default); they get this here, so that only the rules are compared and not who typed what.
 */
class LastConversations
{
public:
    explicit LastConversations(const domain::Site &site)
        : m_site(&site)
    {
    }
    /** To be called with the state before the event. */
    void take(const domain::QueueState &before, const domain::QueueEvent &event);
    /** Minutes; the start value before there are five. */
    [[nodiscard]] double mean(const domain::ServiceId &service) const;

private:
    const domain::Site *m_site;
    std::map<domain::ServiceId, std::deque<double>> m_minutes;
};

struct RuleRange
{
    double least = 0;
    double most = 0;
};

/** Place in the queue times the mean, divided by the desks that serve it. */
[[nodiscard]] double positionRule(int before, int desks, double mean);

/**
 * ZMS: a slot is the mean divided by the desks. The upper end is a slot for each of those @p before, called or
 * waiting, and one more; the lower end is 0.8 of a slot for each beyond the number of desks.
 */
[[nodiscard]] RuleRange zmsRule(int before, int desks, double mean);
/** ZMS lets an appointment in when two minutes before its time would be reached: how many are then before. */
[[nodiscard]] int withAppointments(int before, double slot, const std::vector<double> &due);

} // namespace kiosk::bench
