// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace kiosk::viewmodel {

/** Topics in one flat list, with headings between groups. Qt thread. */
class TopicListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { Key = Qt::UserRole, Title, Summary, Icon, Heading };
    using QAbstractListModel::QAbstractListModel;

    struct Entry
    {
        QString key;
        QString title;
        QString summary;
        QString icon;
        bool heading = false;
    };
    void show(std::vector<Entry> entries);
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }

    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    std::vector<Entry> m_entries;
};

} // namespace kiosk::viewmodel
