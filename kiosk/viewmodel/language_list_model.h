// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace kiosk::viewmodel {

/** Languages under their own names: those of the pack, or all in which people may want to talk. Qt thread. */
class LanguageListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
public:
    enum Role { Tag = Qt::UserRole, Name, Arabic, Ethiopic };
    using QAbstractListModel::QAbstractListModel;

    struct Language
    {
        QString tag;
        QString name;
        QString script;
    };
    void show(std::vector<Language> languages);

    [[nodiscard]] int count() const { return static_cast<int>(m_languages.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    std::vector<Language> m_languages;
};

} // namespace kiosk::viewmodel
