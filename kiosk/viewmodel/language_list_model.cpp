// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language_list_model.h"

namespace kiosk::viewmodel {

void LanguageListModel::show(std::vector<Language> languages)
{
    beginResetModel();
    m_languages = std::move(languages);
    endResetModel();
    emit countChanged();
}

int LanguageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LanguageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &language = m_languages[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Tag:
        return language.tag;
    case Name:
        return language.name;
    case Arabic:
        return language.script == u"arabic";
    case Ethiopic:
        return language.script == u"ethiopic";
    default:
        return {};
    }
}

QHash<int, QByteArray> LanguageListModel::roleNames() const
{
    return {{Tag, "tag"}, {Name, "name"}, {Arabic, "arabic"}, {Ethiopic, "ethiopic"}};
}

} // namespace kiosk::viewmodel
