// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/domain/log_shape.h"

#include <algorithm>
#include <cmath>

#include "kiosk/base/must.h"

namespace kiosk::domain {

namespace {

double middleOf(std::size_t bin)
{
    return LogShape::Lowest + (static_cast<double>(bin) + 0.5) * LogShape::Width;
}

double shareBelow(double deviations)
{
    return 0.5 * std::erfc(-deviations / std::sqrt(2.0));
}

} // namespace

void LogShape::add(double logarithm, double amount)
{
    const double place = std::clamp((logarithm - Lowest) / Width, 0.0, static_cast<double>(Bins) - 1);
    weight[static_cast<std::size_t>(place)] += amount;
}

void LogShape::add(const LogShape &other, double factor)
{
    for (std::size_t bin = 0; bin < Bins; ++bin)
        weight[bin] += other.weight[bin] * factor;
}

void LogShape::forget(double factor)
{
    for (auto &one : weight)
        one *= factor;
}

double LogShape::total() const
{
    double sum = 0;
    for (const auto one : weight)
        sum += one;
    return sum;
}

double LogShape::mean() const
{
    double sum = 0;
    for (std::size_t bin = 0; bin < Bins; ++bin)
        sum += weight[bin] * middleOf(bin);
    const double all = total();
    return all > 0 ? sum / all : 0;
}

double LogShape::variance() const
{
    const double centre = mean();
    double sum = 0;
    for (std::size_t bin = 0; bin < Bins; ++bin)
        sum += weight[bin] * (middleOf(bin) - centre) * (middleOf(bin) - centre);
    const double all = total();
    return all > 0 ? sum / all : 0;
}

QuantileTable LogShape::table() const
{
    const double all = total();
    MUST(all > 0);
    QuantileTable out{};
    std::size_t bin = 0;
    double below = 0;
    for (std::size_t k = 0; k < Scenarios; ++k) {
        const double wanted = (static_cast<double>(k) + 0.5) / static_cast<double>(Scenarios) * all;
        while (bin + 1 < Bins && below + weight[bin] < wanted)
            below += weight[bin++];
        const double within = weight[bin] > 0 ? std::clamp((wanted - below) / weight[bin], 0.0, 1.0) : 0.5;
        out[k] = std::exp(Lowest + (static_cast<double>(bin) + within) * Width);
    }
    return out;
}

QuantileTable LogShape::centredTable(double narrower) const
{
    auto out = table();
    const double centre = mean();
    for (auto &one : out)
        one = std::exp((std::log(one) - centre) * narrower);
    return out;
}

LogShape LogShape::bell(double mean, double deviation)
{
    LogShape shape;
    double below = 0;
    for (std::size_t bin = 0; bin < Bins; ++bin) {
        const double upTo =
            bin + 1 == Bins ? 1 : shareBelow((Lowest + static_cast<double>(bin + 1) * Width - mean) / deviation);
        shape.weight[bin] = upTo - below;
        below = upTo;
    }
    return shape;
}

double normalQuantile(double p)
{
    // Bisection on the error function: called a few hundred times in all, and then kept.
    double low = -6;
    double high = 6;
    for (int step = 0; step < 50; ++step) {
        const double middle = (low + high) / 2;
        (shareBelow(middle) < p ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace kiosk::domain
