// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/scratch_folder.h"

namespace kiosk::test {

/** A socket that passes everything on to another one, and breaks when a test says so. */
class BreakingLine
{
public:
    enum class Cut {
        Before,     ///< what was said is not passed on
        During,     ///< it is passed on, and the line breaks before the answer is there
        After,      ///< it breaks when the answer is there, without passing that on
        AndStayAway ///< as Before, and nobody gets through any more
    };

    explicit BreakingLine(std::string socketFile);
    ~BreakingLine();

    /** @p target of libpq, but by this line: the last host counts. */
    [[nodiscard]] std::string through(const std::string &target) const;
    /** Breaks once, when the client says @p words. */
    void cutAt(std::string words, Cut cut);
    [[nodiscard]] bool wasCut() const { return m_wasCut; }

private:
    void accept();
    void pass(int client);
    [[nodiscard]] bool says(const std::string &bytes, Cut &cut);

    ScratchFolder m_folder;
    std::string m_other;
    int m_listening = -1;
    std::atomic<bool> m_isEnding{false};
    std::atomic<bool> m_isAway{false};
    std::atomic<bool> m_wasCut{false};
    std::mutex m_mutex;
    std::string m_words;
    Cut m_cut = Cut::Before;
    std::vector<std::thread> m_lines;
    std::thread m_accepting;
};

} // namespace kiosk::test
