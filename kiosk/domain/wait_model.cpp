// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/wait_model.h"

#include <cmath>

namespace kiosk::domain {

namespace {

void toThousandths(double &value)
{
    value = static_cast<double>(std::llround(value * 1000)) / 1000;
}

void toThousandths(Weighted &value)
{
    toThousandths(value.weight);
    toThousandths(value.sum);
}

void toThousandths(LogShape &shape)
{
    for (auto &one : shape.weight)
        toThousandths(one);
}

} // namespace

double WaitModel::conversations() const
{
    double all = 0;
    for (const auto &[id, service] : services)
        all += service.level.weight;
    return all;
}

void WaitModel::round()
{
    toThousandths(days);
    for (auto &[id, service] : services) {
        toThousandths(service.level);
        toThousandths(service.ratio);
        for (auto &hour : service.hours)
            toThousandths(hour);
        for (auto &hour : service.arrivals)
            toThousandths(hour);
        for (auto *one : {&service.calls, &service.noShows, &service.sentOn, &service.cameOver})
            toThousandths(*one);
    }
    for (auto *shape : {&hold, &gap, &reaction})
        toThousandths(*shape);
    for (auto &hour : pauses)
        toThousandths(hour);
    for (auto *one : {&dayVariance, &dayTrend, &dayDistance, &deskVariance, &mostDesks})
        toThousandths(*one);
    for (auto &slot : supply) {
        for (auto *one : {&slot.openMinutes, &slot.absentMinutes, &slot.closed, &slot.opened})
            toThousandths(*one);
    }
    for (auto &one : ranks)
        toThousandths(one);
}

const WaitModel &LearnedWaits::value() const
{
    static const WaitModel Nothing{};
    return model ? *model : Nothing;
}

} // namespace kiosk::domain
