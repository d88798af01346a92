// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/importing/id_book.h"
#include "kiosk/importing/merge_files.h"
#include "kiosk/importing/render_files.h"

namespace kiosk::importing {

/** All offices of an import, each once, with the pages that show them. */
class ContactBook
{
public:
    ContactBook(Model &model, const std::vector<std::string> &topicIds, ImportState &state, std::set<std::string> taken,
                Report &report);
    /** Those of the German page of topic @p index; their blocks get the ids. */
    void take(std::size_t index);
    void takePlaces();
    /** Texts by contact id that translations bring in @p language. */
    [[nodiscard]] std::map<std::string, std::string> &aboutIn(const domain::LanguageTag &language)
    {
        return m_about[language];
    }
    [[nodiscard]] std::string idOfPlace(std::size_t place) const { return m_placeIds[place]; }
    [[nodiscard]] base::Result<void> write(FileMerger &files);
    /** Those that are gone at the source and that no page shows. */
    void setAsideGone(FileMerger &files, const FolderChange &change);

private:
    std::string idFor(const Card &card, std::set<std::string> marks, const std::string &date,
                      const std::string &source);
    Model &m_model;
    const std::vector<std::string> &m_topicIds;
    ImportState &m_state;
    Report &m_report;
    IdBook m_book;
    std::map<std::string, std::string> m_byFields; ///< all fields in one -> id
    std::map<std::string, ContactFile> m_contacts;
    std::map<domain::LanguageTag, std::map<std::string, std::string>> m_about;
    std::vector<std::string> m_placeIds;
    std::string m_newest; ///< date for what has none
};

} // namespace kiosk::importing
