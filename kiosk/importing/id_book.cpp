// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/id_book.h"

#include <algorithm>

namespace kiosk::importing {

IdBook::IdBook(std::map<std::string, Known> &known, std::set<std::string> taken)
    : m_known(known)
    , m_taken(std::move(taken))
{
    for (const auto &[id, one] : known) {
        m_taken.insert(id);
        for (const auto &mark : one.marks)
            m_byMark.emplace(mark, id);
    }
}

void IdBook::reserve(const std::string &mark)
{
    if (const auto found = m_byMark.find(mark); found != m_byMark.end())
        m_reserved[found->second].insert(mark);
}

std::string IdBook::idFor(const std::set<std::string> &marks, const std::string &wish)
{
    std::string id;
    const auto mayTake = [&](const std::string &other) {
        const auto reserved = m_reserved.find(other);
        return !m_seen.contains(other) &&
               (reserved == m_reserved.end() || std::any_of(marks.begin(), marks.end(), [&](const auto &mark) {
                    return reserved->second.contains(mark);
                }));
    };
    for (const auto &mark : marks)
        if (const auto found = m_byMark.find(mark); found != m_byMark.end() && mayTake(found->second)) {
            id = found->second;
            break;
        }
    m_wasKnown = !id.empty();
    if (id.empty()) {
        id = wish.empty() ? "page" : wish;
        for (int number = 2; m_taken.contains(id); ++number)
            id = (wish.empty() ? "page" : wish) + "-" + std::to_string(number);
    }
    m_taken.insert(id);
    m_seen.insert(id);
    m_known[id].marks.insert(marks.begin(), marks.end());
    m_known[id].gone = false;
    return id;
}

std::vector<std::string> IdBook::notSeen() const
{
    std::vector<std::string> ids;
    for (const auto &[id, one] : m_known)
        if (!m_seen.contains(id) && !one.gone)
            ids.push_back(id);
    return ids;
}

} // namespace kiosk::importing
