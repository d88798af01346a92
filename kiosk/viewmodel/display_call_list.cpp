// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/viewmodel/display_call_list.h"

#include "kiosk/domain/numbering.h"

namespace kiosk::viewmodel {

CallListModel::CallListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void CallListModel::setCalls(std::vector<BoardCall> calls)
{
    if (calls == m_calls)
        return;
    beginResetModel();
    m_calls = std::move(calls);
    endResetModel();
}

int CallListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

QVariant CallListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoardCall &call = m_calls[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Number:
        return QString::number(call.number);
    case Picture:
        return pictureOfNumber(call.number);
    case DeskName:
        return QString::fromStdString(call.desk);
    case Direction:
        return directionName(call.direction);
    default:
        return {};
    }
}

QHash<int, QByteArray> CallListModel::roleNames() const
{
    return {{Number, "number"}, {Picture, "picture"}, {DeskName, "desk"}, {Direction, "direction"}};
}

QString pictureOfNumber(int number)
{
    return QLatin1String(domain::pictureName(domain::pictureOf(number)));
}

QString directionName(const std::optional<domain::Direction> &direction)
{
    if (!direction)
        return {};
    switch (*direction) {
    case domain::Direction::Left:
        return QStringLiteral("left");
    case domain::Direction::Right:
        return QStringLiteral("right");
    case domain::Direction::Straight:
        return QStringLiteral("straight");
    case domain::Direction::Upstairs:
        return QStringLiteral("upstairs");
    }
    return {};
}

} // namespace kiosk::viewmodel
