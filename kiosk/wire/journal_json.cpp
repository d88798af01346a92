// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "kiosk/base/must.h"
#include "kiosk/trust/digest.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/lists.h"
#include "kiosk/wire/messages.h"

namespace kiosk::wire {

namespace json = boost::json;

namespace {

constexpr std::array<const char *, 4> PaperStates{"started", "printed", "failed", "uncertain"};

json::value bodyJson(const IssuedBody &body)
{
    return json::object{{"type", "issued"}, {"ticket", toJson(body.ticket)}};
}

json::value bodyJson(const PrintBody &body)
{
    return json::object{{"type", "print"}, {"ticket", body.ticket.value}, {"state", name(body.state)}};
}

json::value bodyJson(const RangeReturnedBody &body)
{
    return json::object{{"type", "range-returned"}, {"range", toJson(body.range)}};
}

json::value entryJson(const JournalEntry &entry)
{
    auto body = parseJson(entry.body);
    MUST(body.has_value());
    return json::object{{"seq", entry.seq},
                        {"boot_id", entry.bootId},
                        {"boottime_ms", entry.boottime.count()},
                        {"wall_ms", toMillis(entry.wall)},
                        {"date", domain::toText(entry.date)},
                        {"hash", entry.hash},
                        {"body", std::move(body).assume_value()}};
}

} // namespace

const char *name(PaperState state)
{
    return PaperStates.at(static_cast<std::size_t>(state));
}

std::optional<PaperState> parsePaperState(const std::string &text)
{
    for (std::size_t i = 0; i < PaperStates.size(); ++i)
        if (text == PaperStates[i])
            return static_cast<PaperState>(i);
    return {};
}

std::string bodyText(const JournalBody &body)
{
    return std::visit([](const auto &one) { return toText(bodyJson(one)); }, body);
}

base::Result<JournalBody> readBody(std::string_view text)
{
    BOOST_OUTCOME_TRY(const auto value, parseJson(text));
    Fields in(value, "body");
    const auto type = in.text("type", 32);
    if (type == "issued")
        return in.result(JournalBody(IssuedBody{in.value<domain::Ticket>("ticket")}));
    if (type == "print") {
        const auto ticket = in.id<domain::TicketId>("ticket");
        return in.result(JournalBody(PrintBody{ticket, in.word("state", parsePaperState)}));
    }
    if (type == "range-returned")
        return in.result(JournalBody(RangeReturnedBody{in.value<domain::NumberRange>("range")}));
    in.fail("type", "is not a known entry");
    return in.result(JournalBody());
}

std::string bodyHash(std::string_view bodyText)
{
    return trust::blake2bHex(bodyText);
}

json::value toJson(const JournalRequest &request)
{
    json::array entries;
    for (const auto &entry : request.entries)
        entries.emplace_back(entryJson(entry));
    return json::object{{"journal_id", request.journal.value},
                        {"boot_id", request.bootId},
                        {"boottime_ms", request.boottime.count()},
                        {"from_seq", request.fromSeq},
                        {"entries", std::move(entries)}};
}

template<>
base::Result<JournalEntry> fromJson(const json::value &value)
{
    Fields in(value, "entry");
    JournalEntry entry;
    entry.seq = static_cast<std::uint64_t>(in.integer("seq", 1, 1LL << 53));
    entry.bootId = in.text("boot_id", 64);
    entry.boottime = std::chrono::milliseconds{in.integer("boottime_ms", 0, 1LL << 53)};
    entry.wall = in.time("wall_ms");
    entry.date = in.date("date");
    entry.hash = in.text("hash", 64);
    if (entry.hash.size() != 64 || entry.hash.find_first_not_of("0123456789abcdef") != std::string::npos)
        in.fail("hash", "is not 64 lower-case hex digits");
    if (const auto *body = in.find("body"))
        entry.body = toText(*body);
    else
        in.fail("body", "is missing");
    return in.result(std::move(entry));
}

template<>
base::Result<JournalRequest> fromJson(const json::value &value)
{
    Fields in(value, "journal");
    JournalRequest request;
    request.journal = in.id<domain::JournalId>("journal_id");
    request.bootId = in.text("boot_id", 64);
    request.boottime = std::chrono::milliseconds{in.integer("boottime_ms", 0, 1LL << 53)};
    request.fromSeq = static_cast<std::uint64_t>(in.integer("from_seq", 1, 1LL << 53));
    request.entries = in.list<JournalEntry>("entries", 1000);
    for (std::size_t i = 0; i < request.entries.size(); ++i)
        if (request.entries[i].seq != request.fromSeq + i)
            in.fail("entries", "are not dense from from_seq on");
    return in.result(std::move(request));
}

json::value toJson(const JournalAnswer &answer)
{
    return json::object{{"acknowledged_seq", answer.acknowledgedSeq}};
}

template<>
base::Result<JournalAnswer> fromJson(const json::value &value)
{
    Fields in(value, "journal");
    return in.result(JournalAnswer{static_cast<std::uint64_t>(in.integer("acknowledged_seq", 0, 1LL << 53))});
}

} // namespace kiosk::wire
