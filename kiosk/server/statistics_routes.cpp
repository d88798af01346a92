// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "kiosk/server/conditional.h"
#include "kiosk/server/rooms.h"
#include "kiosk/server/statistics_book.h"
#include "kiosk/server/statistics_table.h"

namespace kiosk::server {

namespace {

using base::Code;
using base::failure;
namespace bj = boost::json;

constexpr int LongestPeriod = 3660; ///< days
constexpr std::size_t LargestPage = 1000;

/** What was asked for. */
struct Question
{
    Report report = Report::Visits;
    const char *name = "";
    std::string by;
    Grouping grouping;
    domain::LocalDate from{};
    domain::LocalDate to{};
    std::size_t limit = LargestPage;
    std::string after;
    bool isCsv = false;
};

base::Result<bool> wantsCsv(const Request &request)
{
    const auto format = queryValue(request.query, "format");
    if (format == "csv" || format == "json")
        return format == "csv";
    if (!format.empty())
        return failure(Code::Invalid, "format must be json or csv");
    return request.header("accept").starts_with("text/csv");
}

base::Result<Question> questionOf(const Request &request, Report report, const char *name)
{
    Question out;
    out.report = report;
    out.name = name;
    out.by = queryValue(request.query, "by");
    const auto grouping = groupingOf(report, out.by);
    if (!grouping)
        return failure(Code::Invalid, "by: these figures are not grouped so");
    out.grouping = *grouping;
    const auto from = domain::parseDate(queryValue(request.query, "from"));
    const auto to = domain::parseDate(queryValue(request.query, "to"));
    if (!from || !to)
        return failure(Code::Invalid, "from and to must be dates like 2026-11-22");
    if (*to < *from || (std::chrono::sys_days{*to} - std::chrono::sys_days{*from}).count() >= LongestPeriod)
        return failure(Code::Invalid, "to must not be before from, nor ten years after it");
    out.from = *from;
    out.to = *to;
    BOOST_OUTCOME_TRY(out.isCsv, wantsCsv(request));
    out.after = queryValue(request.query, "after");
    if (const auto limit = queryValue(request.query, "limit"); !limit.empty()) {
        const auto *end = limit.data() + limit.size();
        const auto read = std::from_chars(limit.data(), end, out.limit);
        if (read.ec != std::errc{} || read.ptr != end || out.limit < 1 || out.limit > LargestPage)
            return failure(Code::Invalid, "limit must be 1 to 1000");
    }
    return out;
}

/** Leaves one page of the rows; the key after which the next one begins, if there is one. */
std::string cutToPage(StatisticsTable &table, const Question &question)
{
    auto &rows = table.rows;
    if (!question.after.empty())
        std::erase_if(rows, [&](const auto &row) { return row.key <= question.after; });
    if (rows.size() <= question.limit)
        return {};
    rows.resize(question.limit);
    return rows.back().key;
}

Answer asCsv(const StatisticsTable &table, const Question &question, const domain::Site &site)
{
    Answer answer;
    answer.type = "text/csv; charset=utf-8; header=present";
    answer.body = csvOf(table);
    std::string fileName = std::string(question.name) + "-" + site.id.value + "-" + domain::toText(question.from) +
                           "-" + domain::toText(question.to) + ".csv";
    std::replace_if(
        fileName.begin(), fileName.end(), [](char c) { return c < '-' || c > 'z' || c == '/' || c == '\\'; }, '_');
    answer.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    return answer;
}

Answer asJson(StatisticsTable table, const Question &question, const domain::Site &site)
{
    const auto next = cutToPage(table, question);
    bj::object out{{"site", site.id.value},
                   {"from", domain::toText(question.from)},
                   {"to", domain::toText(question.to)},
                   {"by", question.by.empty() ? bj::value() : bj::value(question.by)},
                   {"smallest_group", statistics::SmallestGroup},
                   {"whole", std::move(table.whole)}};
    out["rows"] = jsonRows(table);
    out["next"] = next.empty() ? bj::value() : bj::value(next);
    return json(out);
}

void answerQuestion(Rooms &rooms, const CallPointer &call, Report report, const char *name, const Done &done)
{
    const auto question = questionOf(call->request, report, name);
    if (!question)
        return done(problem(question.assume_error()));
    const domain::SiteId site{queryValue(call->request.query, "site")};
    if (rooms.houses.contains(site) && !call->session->site.empty() && call->session->site != site)
        return done(problem(failure(Code::Denied, "this belongs to another site"), 403));
    rooms.writer.submit(
        [question = question.assume_value(), site](Batch &batch) {
            const auto day = batch.day(site);
            if (!day)
                return problem(failure(Code::NotFound, "no such site"));
            const auto &house = day.assume_value()->site();
            const auto rows =
                batch.kept(dayRows(batch.store(), house, day.assume_value()->today().date, question.from, question.to));
            auto table = tableOf(question.report, question.grouping, rows, house);
            return question.isCsv ? asCsv(table, question, house) : asJson(std::move(table), question, house);
        },
        [done, call](Answer answer) {
            answer.headers.emplace_back("Vary", "Accept");
            done(conditional(call->request, std::move(answer)));
        });
}

} // namespace

void addStatisticsRoutes(Routes &routes, Rooms &rooms)
{
    const auto add = [&](Report report, const char *name) {
        routes.push_back({"GET", std::string("/v1/statistics/") + name, accounts::Capability::SeeStatistics,
                          [&rooms, report, name](const CallPointer &call, const Done &done) {
                              answerQuestion(rooms, call, report, name, done);
                          }});
    };
    add(Report::Visits, "visits");
    add(Report::Waiting, "waiting");
    add(Report::Outcomes, "outcomes");
    add(Report::Estimates, "estimates");
}

} // namespace kiosk::server
