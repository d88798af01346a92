// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "kiosk/accounts/account.h"
#include "kiosk/accounts/audit.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/values.h"

namespace kiosk::accounts {

namespace bj = boost::json;

bj::value toJson(const DayAccess &access)
{
    return bj::object{
        {"name", access.name}, {"site", access.site}, {"desk", access.desk}, {"ends_ms", wire::toMillis(access.ends)}};
}

bj::value toJson(const AuditEntry &entry)
{
    return bj::object{{"seq", static_cast<std::int64_t>(entry.seq)},
                      {"at_ms", wire::toMillis(entry.at)},
                      {"who", entry.who},
                      {"what", entry.what},
                      {"about", entry.about},
                      {"from", entry.from},
                      {"result", entry.result}};
}

} // namespace kiosk::accounts

namespace kiosk::wire {

using base::Result;

template<>
Result<accounts::DayAccess> fromJson(const boost::json::value &value)
{
    Fields in(value, "day access");
    accounts::DayAccess out{in.text("name", 64), in.text("site", 64), in.text("desk", 64), in.time("ends_ms")};
    return in.result(std::move(out));
}

template<>
Result<accounts::AuditEntry> fromJson(const boost::json::value &value)
{
    Fields in(value, "audit entry");
    accounts::AuditEntry out;
    out.seq = static_cast<std::uint64_t>(in.integer("seq", 0, 1LL << 53U));
    out.at = in.time("at_ms");
    out.who = in.textOr("who", {}, 200);
    out.what = in.text("what", 64);
    out.about = in.textOr("about", {}, 200);
    out.from = in.textOr("from", {}, 64);
    out.result = in.textOr("result", {}, 64);
    return in.result(std::move(out));
}

} // namespace kiosk::wire
