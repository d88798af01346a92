// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/wait_model_json.h"

#include <cmath>

#include "kiosk/wire/fields.h"

namespace kiosk::wire {

namespace json = boost::json;
using namespace domain;

namespace {

constexpr double Thousand = 1000;
/** No sum of any house comes near this; what is larger was not written by us. */
constexpr std::int64_t Largest = 1LL << 50;

json::value thousandths(double value)
{
    return static_cast<std::int64_t>(std::llround(value * Thousand));
}

template<class Numbers>
json::array numbersOf(const Numbers &numbers)
{
    json::array out;
    for (const auto one : numbers)
        out.emplace_back(thousandths(one));
    return out;
}

/** Weight and sum, one after the other. */
template<class Sums>
json::array sumsOf(const Sums &sums)
{
    json::array out;
    for (const Weighted &one : sums) {
        out.emplace_back(thousandths(one.weight));
        out.emplace_back(thousandths(one.sum));
    }
    return out;
}

json::object serviceOf(const ServiceId &id, const ServiceWaits &service)
{
    return json::object{
        {"id", id.value},
        {"level", sumsOf(std::array{service.level})},
        {"ratio", numbersOf(service.ratio.weight)},
        {"hours", sumsOf(service.hours)},
        {"arrivals", numbersOf(service.arrivals)},
        {"counts", numbersOf(std::array{service.calls, service.noShows, service.sentOn, service.cameOver})}};
}

std::vector<double> supplyOf(const WaitModel &model)
{
    std::vector<double> out;
    for (const auto &slot : model.supply)
        out.insert(out.end(), {slot.openMinutes, slot.absentMinutes, slot.closed, slot.opened});
    return out;
}

/** Exactly @p count numbers. */
std::vector<double> readNumbers(Fields &in, std::string_view name, std::size_t count)
{
    std::vector<double> out;
    in.each(name, count, true, [&](const json::value &item) {
        if (item.is_int64() && std::abs(item.get_int64()) < Largest)
            out.push_back(static_cast<double>(item.get_int64()) / Thousand);
        else
            in.fail(name, "holds no thousandths");
    });
    if (out.size() != count)
        in.fail(name, "has not " + std::to_string(count) + " numbers");
    out.resize(count);
    return out;
}

template<class Numbers>
void readInto(Fields &in, std::string_view name, Numbers &numbers)
{
    const auto read = readNumbers(in, name, numbers.size());
    std::copy(read.begin(), read.end(), numbers.begin());
    for (const auto one : numbers)
        if (one < 0)
            in.fail(name, "holds a negative number");
}

template<std::size_t Count>
void readSums(Fields &in, std::string_view name, const std::array<Weighted *, Count> &sums)
{
    const auto read = readNumbers(in, name, 2 * Count);
    for (std::size_t i = 0; i < Count; ++i) {
        *sums[i] = {read[2 * i], read[2 * i + 1]};
        if (read[2 * i] < 0)
            in.fail(name, "has a negative weight");
    }
}

template<std::size_t Count>
void readSums(Fields &in, std::string_view name, std::array<Weighted, Count> &sums)
{
    std::array<Weighted *, Count> places{};
    for (std::size_t i = 0; i < Count; ++i)
        places[i] = &sums[i];
    readSums(in, name, places);
}

ServiceWaits readService(Fields &in)
{
    ServiceWaits service;
    readSums(in, "level", std::array{&service.level});
    readInto(in, "ratio", service.ratio.weight);
    readSums(in, "hours", service.hours);
    readInto(in, "arrivals", service.arrivals);
    std::array<double, 4> counts{};
    readInto(in, "counts", counts);
    service.calls = counts[0];
    service.noShows = counts[1];
    service.sentOn = counts[2];
    service.cameOver = counts[3];
    return service;
}

} // namespace

json::value toJson(const WaitModel &model)
{
    json::array services;
    for (const auto &[id, service] : model.services)
        services.emplace_back(serviceOf(id, service));
    return json::object{{"through", model.through ? json::value(domain::toText(*model.through)) : json::value()},
                        {"days", thousandths(model.days)},
                        {"services", std::move(services)},
                        {"hold", numbersOf(model.hold.weight)},
                        {"gap", numbersOf(model.gap.weight)},
                        {"reaction", numbersOf(model.reaction.weight)},
                        {"pauses", sumsOf(model.pauses)},
                        {"spread", sumsOf(std::array{model.dayVariance, model.dayTrend, model.dayDistance,
                                                     model.deskVariance, model.mostDesks})},
                        {"supply", numbersOf(supplyOf(model))},
                        {"ranks", numbersOf(model.ranks)}};
}

template<>
base::Result<WaitModel> fromJson(const json::value &value)
{
    Fields in(value, "wait_model");
    WaitModel model;
    model.through = in.dateOrNull("through");
    model.days = static_cast<double>(in.integer("days", 0, Largest)) / Thousand;
    in.each("services", 2 * WaitModel::MostServices, true, [&](const json::value &item) {
        Fields service(item, "service");
        const auto id = service.id<ServiceId>("id");
        model.services.insert_or_assign(id, readService(service));
        if (service.failed())
            in.fail("services", "holds no service");
    });
    readInto(in, "hold", model.hold.weight);
    readInto(in, "gap", model.gap.weight);
    readInto(in, "reaction", model.reaction.weight);
    readSums(in, "pauses", model.pauses);
    readSums(
        in, "spread",
        std::array{&model.dayVariance, &model.dayTrend, &model.dayDistance, &model.deskVariance, &model.mostDesks});
    std::array<double, 4 * 48> supply{};
    readInto(in, "supply", supply);
    for (std::size_t slot = 0; slot < model.supply.size(); ++slot)
        model.supply[slot] = {supply[4 * slot], supply[4 * slot + 1], supply[4 * slot + 2], supply[4 * slot + 3]};
    readInto(in, "ranks", model.ranks);
    return in.result(std::move(model));
}

json::value toJson(const EstimateQuality &quality)
{
    json::array services;
    for (const auto &[id, service] : quality.services)
        services.emplace_back(json::object{{"id", id.value},
                                           {"told", service.told},
                                           {"inside", service.inside},
                                           {"unknown", service.unknown},
                                           {"error", thousandths(service.error)},
                                           {"width", thousandths(service.width)}});
    return json::object{{"date", domain::toText(quality.date)}, {"services", std::move(services)}};
}

template<>
base::Result<EstimateQuality> fromJson(const json::value &value)
{
    Fields in(value, "estimate_quality");
    EstimateQuality quality;
    quality.date = in.date("date");
    in.each("services", 1000, true, [&](const json::value &item) {
        Fields one(item, "service");
        ServiceQuality service;
        const auto id = one.id<ServiceId>("id");
        service.told = static_cast<int>(one.integer("told", 0, 1000000));
        service.inside = static_cast<int>(one.integer("inside", 0, 1000000));
        service.unknown = static_cast<int>(one.integer("unknown", 0, 1000000));
        service.error = static_cast<double>(one.integer("error", 0, Largest)) / Thousand;
        service.width = static_cast<double>(one.integer("width", 0, Largest)) / Thousand;
        quality.services.insert_or_assign(id, service);
        if (one.failed())
            in.fail("services", "holds no service");
    });
    return in.result(std::move(quality));
}

} // namespace kiosk::wire
