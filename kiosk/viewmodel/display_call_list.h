// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "kiosk/viewmodel/display_board.h"

namespace kiosk::viewmodel {

/** Called numbers, newest first. Roles: number, picture, desk, direction. Qt thread. */
class CallListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of BoardViewModel")
public:
    enum Role { Number = Qt::UserRole + 1, Picture, DeskName, Direction };

    explicit CallListModel(QObject *parent = nullptr);
    void setCalls(std::vector<BoardCall> calls);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<BoardCall> m_calls;
};

/** The name of the drawing that stands beside @p number. */
[[nodiscard]] QString pictureOfNumber(int number);
/** "left", "right", "straight", "upstairs", or empty when it is not known. */
[[nodiscard]] QString directionName(const std::optional<domain::Direction> &direction);

} // namespace kiosk::viewmodel
