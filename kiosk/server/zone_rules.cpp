// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/zone_rules.h"

#include <chrono>
#include <memory>

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/tztrans.h>
#include <unicode/unistr.h>

namespace kiosk::server {

namespace {

domain::WallTime momentOf(UDate date)
{
    return domain::WallTime{std::chrono::milliseconds{static_cast<std::int64_t>(date)}};
}

UDate dateOf(int year)
{
    const std::chrono::sys_days day = std::chrono::year{year} / std::chrono::January / 1;
    return static_cast<UDate>(std::chrono::duration_cast<std::chrono::milliseconds>(day.time_since_epoch()).count());
}

std::chrono::minutes offsetOf(const icu::TimeZone &zone, UDate moment)
{
    std::int32_t raw = 0;
    std::int32_t saving = 0;
    UErrorCode error = U_ZERO_ERROR;
    zone.getOffset(moment, false, raw, saving, error);
    return std::chrono::minutes{(raw + saving) / 60000};
}

} // namespace

base::Result<domain::TimeZone> zoneRules(const std::string &name, int firstYear, int lastYear)
{
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
    const auto *rules = dynamic_cast<const icu::BasicTimeZone *>(zone.get());
    if (!rules || *zone == icu::TimeZone::getUnknown())
        return base::failure(base::Code::Invalid,
                             "no time zone is called \"" + name + "\"; write for example Europe/Berlin");
    domain::TimeZone out;
    out.name = name;
    const UDate begin = dateOf(firstYear);
    const UDate end = dateOf(lastYear + 1);
    out.transitions.push_back({momentOf(begin), offsetOf(*zone, begin)});
    icu::TimeZoneTransition transition;
    for (UDate from = begin; rules->getNextTransition(from, false, transition) && transition.getTime() < end;
         from = transition.getTime()) {
        const auto offset = offsetOf(*zone, transition.getTime());
        if (offset != out.transitions.back().offset) // a change of name or law alone is none for us
            out.transitions.push_back({momentOf(transition.getTime()), offset});
    }
    return out;
}

} // namespace kiosk::server
