// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "kiosk/authoring/publish_pack.h"
#include "kiosk/content/floor_file.h"
#include "kiosk/update/pack_fetcher.h"
#include "tests/support/publication.h"
#include "tests/support/scratch_folder.h"

/** A publisher with a site, versions of the example pack, and terminals that follow it. */
struct House
{
    ScratchFolder scratch;
    Publication publisher;
    std::filesystem::path site = scratch.path / "site";

    /** Builds and signs version @p version; each has another title and shares its picture or sound with the others. */
    std::filesystem::path build(int version, const std::string &title = {});
    kiosk::base::Result<kiosk::authoring::Published> publish(const std::filesystem::path &pack);
    void release(int version);
    [[nodiscard]] std::vector<kiosk::content::SignedBytes> anchor() const { return {publisher.signedRoot()}; }
};

/** One run of a terminal's program on a data folder. */
struct Life
{
    Life(const House &house, std::filesystem::path data, kiosk::update::Disk &disk);

    kiosk::content::FloorFile floor;
    kiosk::update::Stop stop = false;
    std::optional<kiosk::update::PackStore> store;
    std::optional<kiosk::update::PackFetcher> fetcher;
    std::optional<kiosk::update::StoredPack> shown;
    kiosk::content::KnownTime time{"2026-11-01T00:00:00Z", "", "2026-11-24T09:00:00Z"};

    /** Fetches from @p source and switches, as if the trial had gone well; the version shown then, or why not. */
    kiosk::base::Result<std::int64_t> update(kiosk::update::PackSource &source);
    kiosk::base::Result<std::int64_t> update(const std::filesystem::path &site);
    [[nodiscard]] std::int64_t version() const { return shown ? shown->version : 0; }
};
