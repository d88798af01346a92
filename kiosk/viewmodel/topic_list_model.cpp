// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topic_list_model.h"

namespace kiosk::viewmodel {

void TopicListModel::show(std::vector<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
    emit countChanged();
}

int TopicListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TopicListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Key:
        return entry.key;
    case Title:
        return entry.title;
    case Summary:
        return entry.summary;
    case Icon:
        return entry.icon;
    case Heading:
        return entry.heading;
    default:
        return {};
    }
}

QHash<int, QByteArray> TopicListModel::roleNames() const
{
    return {{Key, "key"}, {Title, "title"}, {Summary, "summary"}, {Icon, "icon"}, {Heading, "heading"}};
}

} // namespace kiosk::viewmodel
