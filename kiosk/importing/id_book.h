// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "kiosk/importing/import_state.h"

namespace kiosk::importing {

/** Gives each imported thing the id it had, or a new one that nobody has. */
class IdBook
{
public:
    /** @p known: of the last import; @p taken: ids that are there besides. */
    IdBook(std::map<std::string, Known> &known, std::set<std::string> taken);
    /** Recognised by any of @p marks; else a new id out of @p wish. The marks are remembered. */
    std::string idFor(const std::set<std::string> &marks, const std::string &wish);
    /** Whatever had @p mark keeps its id for whoever has that mark now, though others are like it. */
    void reserve(const std::string &mark);
    /** Whether the last idFor knew it already. */
    [[nodiscard]] bool wasKnown() const { return m_wasKnown; }
    /** Ids that were known and that nobody asked for. */
    [[nodiscard]] std::vector<std::string> notSeen() const;

private:
    std::map<std::string, Known> &m_known;
    std::set<std::string> m_taken, m_seen;
    std::map<std::string, std::string> m_byMark;
    std::map<std::string, std::set<std::string>> m_reserved; ///< id -> marks
    bool m_wasKnown = false;
};

} // namespace kiosk::importing
