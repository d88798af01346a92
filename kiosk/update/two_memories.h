// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "kiosk/content/floor_file.h"

namespace kiosk::update {

/**
 * The floor kept twice: in a file beside the packs and, once addSecond() was called, in the terminal's journal. The
 * higher of what can be read counts, so that neither a wiped folder nor a restored backup of it lets an old pack in.
 * When one of the two is damaged, the other stands in for it: one line in the log ("floor-damaged"), and the next
 * store() writes the damaged one anew. An error only when both are damaged, or the file is and the journal knows no
 * floor. One thread at a time.
 *
 * What somebody gains who can damage one of them: nothing. Every floor goes to the journal first and then to the file,
 * and no pack is switched to before both have had it, so each alone knows the floor of every pack that was ever shown.
 * (Not so for the time while the other was out of order; that is in the log.) Damaging both stops the updates, with an
 * error that staff see, but lets nothing old in. What is gone is not damaged: who takes away the file, the journal's
 * floor and all folders of packs has made a new terminal.
 */
class TwoMemories final : public trust::TrustMemory
{
public:
    /** @p file: where the first memory is or will be. */
    explicit TwoMemories(std::filesystem::path file)
        : m_file(std::move(file))
        , m_first(m_file)
    {
    }
    void addSecond(std::unique_ptr<trust::TrustMemory> second) { m_second = std::move(second); }

    base::Result<trust::TrustFloor> load() override;
    /** Good when at least one of the two has it; the other one's trouble is logged. */
    base::Result<void> store(const trust::TrustFloor &floor) override;

private:
    std::filesystem::path m_file;
    content::FloorFile m_first;
    std::unique_ptr<trust::TrustMemory> m_second;
    enum class Trouble { None, File, Journal };
    void alarm(Trouble trouble, const std::string &reason);
    Trouble m_told = Trouble::None; ///< the last that stands in the log
};

} // namespace kiosk::update
