// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace kiosk::importing {

/** What an import has to tell an editor about one thing. */
enum class Note {
    Dropped,   ///< was in the source and is not in our files
    Dead,      ///< a link that leads nowhere; its words stay
    Repaired,  ///< was malformed and is right now
    Changed,   ///< is there in another form (a flat list, a heading instead of a bold line)
    Unaligned, ///< a translation without this block; the German one stands in its place
    Stale,     ///< a translation older than its original
    Moved,     ///< renamed or moved at the source
    Gone,      ///< no longer at the source; set aside here
    Conflict,  ///< changed here and at the source
    Kept,      ///< changed here only, or taken out here
    Hint,      ///< something to look at
};
[[nodiscard]] const char *name(Note note);

struct ReportLine
{
    Note note = Note::Hint;
    std::string page; ///< path or file that it is about
    std::string what; ///< the thing itself
    std::string why;  ///< and what to do
    bool operator==(const ReportLine &) const = default;
};

/** Collects notes and counts on the way from reader to files. */
class Report
{
public:
    void add(Note note, std::string page, std::string what, std::string why);
    void count(const std::string &word, int more = 1) { m_counts[word] += more; }

    [[nodiscard]] const std::vector<ReportLine> &lines() const { return m_lines; }
    [[nodiscard]] int number(Note note) const;
    [[nodiscard]] int counted(const std::string &word) const;
    [[nodiscard]] const std::map<std::string, int> &counts() const { return m_counts; }

private:
    std::vector<ReportLine> m_lines;
    std::map<std::string, int> m_counts;
};

/** One line a note, grouped by kind. */
[[nodiscard]] std::string reportAsText(const Report &report);
/** {"counts":{…},"notes":[{"note","page","what","why"}]} and a line end. */
[[nodiscard]] std::string reportAsJson(const Report &report);

} // namespace kiosk::importing
