// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/statistics_rows.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "kiosk/wire/fields.h"

namespace kiosk::server {

namespace {

namespace bj = boost::json;
using namespace statistics;

/** {"service": {"general": 45}}. */
bj::object countsJson(const Counts &counts)
{
    bj::object out;
    for (const auto &[cell, count] : counts) {
        auto &kind = out[name(cell.kind)];
        if (!kind.is_object())
            kind.emplace_object();
        kind.get_object()[cell.key] = count;
    }
    return out;
}

/** {"waiting": {"general": [[12, 5], [13, 10]]}}. */
bj::object spreadsJson(const Spreads &spreads)
{
    bj::object out;
    for (const auto &[spreadName, spread] : spreads) {
        auto &measure = out[name(spreadName.measure)];
        if (!measure.is_object())
            measure.emplace_object();
        bj::array pairs;
        for (const auto &[place, count] : spread)
            pairs.emplace_back(bj::array{place, count});
        measure.get_object()[spreadName.service] = std::move(pairs);
    }
    return out;
}

/** Calls @p use with each member of the object @p name of @p in, which may be missing. */
template<class Use>
void eachMember(wire::Fields &in, std::string_view name, const Use &use)
{
    const auto *member = in.find(name);
    const auto *object = member ? member->if_object() : nullptr;
    if (!object)
        return in.fail(name, "is no object");
    for (const auto &[key, value] : *object) {
        const auto *inner = value.if_object();
        if (!inner)
            return in.fail(name, "holds something that is no object");
        for (const auto &[innerKey, innerValue] : *inner)
            use(std::string(key), std::string(innerKey), innerValue);
    }
}

Counts readCounts(wire::Fields &in)
{
    Counts out;
    eachMember(in, "counts", [&](const std::string &kind, std::string key, const bj::value &value) {
        const auto known = parseKind(kind);
        if (!value.is_int64())
            return in.fail("counts", "holds something that is no count");
        if (known)
            out[{*known, std::move(key)}] = value.get_int64();
    });
    return out;
}

Spreads readSpreads(wire::Fields &in)
{
    Spreads out;
    eachMember(in, "spreads", [&](const std::string &measure, std::string service, const bj::value &value) {
        const auto known = parseMeasure(measure);
        const auto *pairs = value.if_array();
        if (!pairs)
            return in.fail("spreads", "holds something that is no list");
        for (const auto &pair : *pairs) {
            const auto *both = pair.if_array();
            const bool isPair = both && both->size() == 2 && both->at(0).is_int64() && both->at(1).is_int64();
            if (!isPair || both->at(0).get_int64() < 0 || both->at(0).get_int64() > LastClass)
                return in.fail("spreads", "holds something that is no class and count");
            if (known)
                out[{*known, service}][static_cast<int>(both->at(0).get_int64())] = both->at(1).get_int64();
        }
    });
    return out;
}

Remainder readRemainder(wire::Fields &in, std::string_view name)
{
    const auto *member = in.find(name);
    if (!member) {
        in.fail(name, "is missing");
        return {};
    }
    wire::Fields inner(*member, name);
    Remainder out{readCounts(inner), readSpreads(inner)};
    if (inner.failed())
        in.fail(name, "is no remainder");
    return out;
}

bj::object remainderJson(const Remainder &remainder)
{
    return {{"counts", countsJson(remainder.counts)}, {"spreads", spreadsJson(remainder.spreads)}};
}

template<class T>
base::Result<T> corruptUnlessRead(base::Result<T> read)
{
    if (!read)
        return base::failure(base::Code::Corrupt, read.assume_error().text);
    return read;
}

} // namespace

std::string toText(const DayRow &row)
{
    return wire::toText(bj::object{
        {"date", domain::toText(row.date)},
        {"counts", countsJson(row.counts)},
        {"spreads", spreadsJson(row.spreads)},
        {"desk_minutes", row.deskTime ? bj::value(static_cast<std::int64_t>(row.deskTime->count())) : bj::value()}});
}

std::string toText(const Ledger &ledger)
{
    return wire::toText(bj::object{{"last", ledger.last ? bj::value(domain::toText(*ledger.last)) : bj::value()},
                                   {"before", remainderJson(ledger.before)},
                                   {"after", remainderJson(ledger.after)}});
}

base::Result<DayRow> dayRowFrom(std::string_view text)
{
    BOOST_OUTCOME_TRY(const auto value, wire::parseJson(text));
    wire::Fields in(value, "statistics");
    DayRow row;
    row.date = in.date("date");
    row.counts = readCounts(in);
    row.spreads = readSpreads(in);
    if (in.find("desk_minutes"))
        row.deskTime = std::chrono::minutes{in.integer("desk_minutes", 0, 1'000'000)};
    return corruptUnlessRead(in.result(std::move(row)));
}

base::Result<Ledger> ledgerFrom(std::string_view text)
{
    BOOST_OUTCOME_TRY(const auto value, wire::parseJson(text));
    wire::Fields in(value, "statistics ledger");
    Ledger ledger;
    ledger.last = in.dateOrNull("last");
    ledger.before = readRemainder(in, "before");
    ledger.after = readRemainder(in, "after");
    return corruptUnlessRead(in.result(std::move(ledger)));
}

} // namespace kiosk::server
