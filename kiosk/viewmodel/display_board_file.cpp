// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/viewmodel/display_board_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "kiosk/base/files.h"

namespace kiosk::viewmodel {
namespace {

constexpr std::size_t LargestFile = 1U << 20U;
using domain::MinuteOfDay;
using domain::WallTime;

QString text(const std::string &words)
{
    return QString::fromStdString(words);
}

double milliseconds(WallTime at)
{
    return static_cast<double>(at.time_since_epoch().count());
}

WallTime moment(const QJsonValue &value)
{
    return WallTime(std::chrono::milliseconds(static_cast<std::int64_t>(value.toDouble())));
}

QJsonObject toJson(const BoardCall &call)
{
    QJsonObject json{{QStringLiteral("number"), call.number},
                     {QStringLiteral("desk"), text(call.desk)},
                     {QStringLiteral("at_ms"), milliseconds(call.at)},
                     {QStringLiteral("calls"), call.calls}};
    if (call.direction)
        json[QStringLiteral("direction")] = static_cast<int>(*call.direction);
    return json;
}

BoardCall callOf(const QJsonObject &json)
{
    BoardCall call{json[QStringLiteral("number")].toInt(), json[QStringLiteral("desk")].toString().toStdString(),
                   std::nullopt, moment(json[QStringLiteral("at_ms")]), json[QStringLiteral("calls")].toInt(1)};
    const int direction = json[QStringLiteral("direction")].toInt(-1);
    if (direction >= 0 && direction <= static_cast<int>(domain::Direction::Upstairs))
        call.direction = static_cast<domain::Direction>(direction);
    return call;
}

QJsonArray toJson(const domain::TimeZone &zone)
{
    QJsonArray steps;
    for (const auto &step : zone.transitions)
        steps.append(QJsonArray{milliseconds(step.at), static_cast<int>(step.offset.count())});
    return steps;
}

domain::TimeZone zoneOf(const QJsonObject &json)
{
    domain::TimeZone zone;
    zone.name = json[QStringLiteral("zone")].toString().toStdString();
    for (const QJsonValue &step : json[QStringLiteral("transitions")].toArray())
        zone.transitions.push_back({moment(step[0]), std::chrono::minutes(step[1].toInt())});
    return zone;
}

} // namespace

base::Result<void> saveBoard(const std::filesystem::path &file, const KeptBoard &kept)
{
    QJsonArray calls;
    for (const BoardCall &call : kept.board.calls)
        calls.append(toJson(call));
    QJsonArray next;
    for (const int number : kept.board.next)
        next.append(number);
    QJsonObject json{{QStringLiteral("date"), text(domain::toText(kept.board.date))},
                     {QStringLiteral("calls"), calls},
                     {QStringLiteral("next"), next},
                     {QStringLiteral("waiting"), kept.board.waiting},
                     {QStringLiteral("notice"), text(kept.board.notice)},
                     {QStringLiteral("zone"), text(kept.zone.name)},
                     {QStringLiteral("transitions"), toJson(kept.zone)}};
    if (kept.board.lastContact)
        json[QStringLiteral("last_contact_minute")] = static_cast<int>(kept.board.lastContact->count());
    if (kept.board.openUntil)
        json[QStringLiteral("open_until_minute")] = static_cast<int>(kept.board.openUntil->count());
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return base::writeFileAtomically(file, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

base::Result<KeptBoard> loadBoard(const std::filesystem::path &file)
{
    BOOST_OUTCOME_TRY(const std::string bytes, base::readFile(file, LargestFile));
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(bytes));
    const QJsonObject json = document.object();
    const auto date = domain::parseDate(json[QStringLiteral("date")].toString().toStdString());
    if (!document.isObject() || !date)
        return base::failure(base::Code::Corrupt, file.string() + " is no board of a display; it is made anew");
    KeptBoard kept;
    kept.zone = zoneOf(json);
    kept.board.date = *date;
    for (const QJsonValue &call : json[QStringLiteral("calls")].toArray())
        kept.board.calls.push_back(callOf(call.toObject()));
    for (const QJsonValue &number : json[QStringLiteral("next")].toArray())
        kept.board.next.push_back(number.toInt());
    kept.board.waiting = json[QStringLiteral("waiting")].toInt();
    kept.board.notice = json[QStringLiteral("notice")].toString().toStdString();
    if (const QJsonValue minute = json[QStringLiteral("last_contact_minute")]; minute.isDouble())
        kept.board.lastContact = MinuteOfDay(minute.toInt());
    if (const QJsonValue minute = json[QStringLiteral("open_until_minute")]; minute.isDouble())
        kept.board.openUntil = MinuteOfDay(minute.toInt());
    return kept;
}

} // namespace kiosk::viewmodel
