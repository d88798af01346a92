// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/messages.h"

#include "kiosk/wire/fields.h"
#include "kiosk/wire/lists.h"

namespace kiosk::wire {

namespace json = boost::json;

json::value toJson(const EnrolRequest &request)
{
    return json::object{{"code", request.code}, {"name", request.name}, {"public_key", request.publicKey}};
}

template<>
base::Result<EnrolRequest> fromJson(const json::value &value)
{
    Fields in(value, "enrol");
    EnrolRequest request;
    request.code = in.text("code", 32);
    request.name = in.text("name", 200);
    request.publicKey = in.text("public_key", 64);
    return in.result(std::move(request));
}

json::value toJson(const EnrolAnswer &answer)
{
    return json::object{{"terminal", answer.terminal}, {"number", answer.number}, {"site", toJson(answer.site)}};
}

template<>
base::Result<EnrolAnswer> fromJson(const json::value &value)
{
    Fields in(value, "enrolled");
    EnrolAnswer answer;
    answer.terminal = in.text("terminal", 64);
    answer.number = static_cast<int>(in.integer("number", 1, 9999));
    answer.site = in.value<domain::Site>("site");
    return in.result(std::move(answer));
}

json::value toJson(const LeaseRequest &request)
{
    return json::object{
        {"journal_id", request.journal.value}, {"service", request.service.value}, {"count", request.count}};
}

template<>
base::Result<LeaseRequest> fromJson(const json::value &value)
{
    Fields in(value, "lease");
    LeaseRequest request;
    request.journal = in.id<domain::JournalId>("journal_id");
    request.service = in.id<domain::ServiceId>("service");
    request.count = static_cast<int>(in.integer("count", 1, 1000));
    return in.result(std::move(request));
}

json::value toJson(const LeaseAnswer &answer)
{
    return json::object{{"date", domain::toText(answer.date)}, {"ranges", valueList(answer.ranges)}};
}

template<>
base::Result<LeaseAnswer> fromJson(const json::value &value)
{
    Fields in(value, "leases");
    LeaseAnswer answer;
    answer.date = in.date("date");
    answer.ranges = in.list<domain::NumberRange>("ranges");
    return in.result(std::move(answer));
}

json::value toJson(const HealthReport &report)
{
    json::object out{{"version", report.version},
                     {"pack", json::object{{"id", report.packId}, {"version", report.packVersion}}},
                     {"printer", report.printer},
                     {"disk_free", report.diskFree},
                     {"queue_depth", report.queueDepth},
                     {"wall_ms", toMillis(report.wall)}};
    if (const auto &update = report.update)
        out["update"] = json::object{{"state", update->state},
                                     {"staged", update->staged},
                                     {"refused", update->refused},
                                     {"problem", update->problem},
                                     {"stale_since", update->staleSince}};
    return out;
}

template<>
base::Result<HealthReport> fromJson(const json::value &value)
{
    Fields in(value, "health");
    HealthReport report;
    report.version = in.text("version", 64);
    if (const auto *pack = in.find("pack")) {
        Fields identity(*pack, "pack");
        report.packId = identity.textOr("id", {}, 64);
        report.packVersion = identity.integerOr("version", 0, 0, 1LL << 53);
        if (identity.failed())
            in.fail("pack", "is not an id and a version");
    }
    if (const auto *member = in.find("update")) {
        Fields update(*member, "update");
        report.update = UpdateHealth{update.text("state", 16), update.integerOr("staged", 0, 0, 1LL << 53),
                                     update.integerOr("refused", 0, 0, 1LL << 53), update.textOr("problem", {}, 1000),
                                     update.textOr("stale_since", {}, 32)};
        if (update.failed())
            in.fail("update", "does not say how updates stand");
    }
    report.printer = in.text("printer", 200);
    report.diskFree = in.integer("disk_free", 0, 1LL << 62);
    report.queueDepth = in.integer("queue_depth", 0, 1LL << 53);
    report.wall = in.time("wall_ms");
    return in.result(std::move(report));
}

json::value toJson(const domain::CallGrounds &grounds)
{
    return json::object{{"reason", domain::name(grounds.reason)},
                        {"by_turn", grounds.byTurn},
                        {"waited_seconds", grounds.waited.count()},
                        {"passed_over", grounds.passedOver},
                        {"instead_of", grounds.insteadOf ? json::value(*grounds.insteadOf) : json::value()}};
}

template<>
base::Result<domain::CallGrounds> fromJson(const json::value &value)
{
    Fields in(value, "grounds");
    domain::CallGrounds grounds;
    grounds.reason = in.word("reason", domain::parseCallReason);
    grounds.byTurn = in.boolean("by_turn");
    grounds.waited = std::chrono::seconds{in.integer("waited_seconds", 0, 1LL << 40)};
    grounds.passedOver = static_cast<int>(in.integer("passed_over", 0, 1000));
    if (in.find("instead_of"))
        grounds.insteadOf = static_cast<int>(in.integer("instead_of", 0, 9999));
    return in.result(grounds);
}

json::value toJson(const CommandAnswer &answer)
{
    return json::object{{"seq", answer.seq},
                        {"ticket", answer.ticket ? toJson(*answer.ticket) : json::value()},
                        {"reason", answer.reason ? json::value(domain::name(*answer.reason)) : json::value()},
                        {"grounds", answer.grounds ? toJson(*answer.grounds) : json::value()}};
}

template<>
base::Result<CommandAnswer> fromJson(const json::value &value)
{
    Fields in(value, "answer");
    CommandAnswer answer;
    answer.seq = static_cast<std::uint64_t>(in.integer("seq", 0, 1LL << 53));
    if (in.find("ticket"))
        answer.ticket = in.value<domain::TicketRecord>("ticket");
    if (in.find("reason"))
        answer.reason = in.word("reason", domain::parseCallReason);
    if (in.find("grounds"))
        answer.grounds = in.value<domain::CallGrounds>("grounds");
    return in.result(std::move(answer));
}

} // namespace kiosk::wire
