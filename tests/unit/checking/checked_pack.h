// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/report.h"
#include "kiosk/checking/check.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

/** The example pack with easy German and Ukrainian beside, to be spoilt and checked on 22 November 2026. */
struct CheckedPack
{
    using Findings = kiosk::authoring::Findings;

    ScratchFolder folder;
    std::filesystem::path sources = folder.path / "pack";

    CheckedPack();
    /** Puts @p after in the place of @p before, which must be there once at least; empty: writes a new file. */
    void edit(const std::string &file, const std::string &before, const std::string &after) const;
    [[nodiscard]] Findings check(std::chrono::year_month_day today = {std::chrono::year(2026), std::chrono::month(11),
                                                                      std::chrono::day(22)}) const;
};

/** One change to a good pack. */
struct Edit
{
    std::string file, before, after;
};

/** What a change brings: "file:line: code" and, for an error, " (error)"; everything else stays as it was. */
[[nodiscard]] std::vector<std::string> broughtBy(const std::vector<Edit> &edits);
