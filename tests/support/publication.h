// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "kiosk/content/pack_trust.h"

/**
 * A publisher with his keys (testKey() numbers): three people hold roots, two of them must agree; two of three sign
 * packs; a server signs timestamps. Everything he makes is good; the tests spoil it.
 */
struct Publication
{
    std::vector<int> rootKeys{1, 2, 3}, packKeys{11, 12, 13}, timestampKeys{21};
    std::int64_t rootVersion = 1;
    std::string pack = "example";
    std::string issued = "2026-11-24T08:00:00Z";
    int daysValid = 7;

    [[nodiscard]] kiosk::content::TrustRoot root() const;
    /** The root signed by @p signers; two of its own keys when none are named. */
    [[nodiscard]] kiosk::content::SignedBytes signedRoot(const std::vector<int> &signers = {1, 2}) const;
    /** A manifest with two files; other versions have other files. */
    [[nodiscard]] kiosk::content::Manifest manifest(std::int64_t version) const;
    [[nodiscard]] kiosk::content::SignedBytes signedManifest(std::int64_t version,
                                                             const std::vector<int> &signers = {11, 12}) const;
    /** Names what @p manifest holds. */
    [[nodiscard]] kiosk::content::Timestamp timestamp(const kiosk::content::SignedBytes &manifest) const;
    [[nodiscard]] kiosk::content::SignedBytes signedTimestamp(const kiosk::content::SignedBytes &manifest,
                                                              const std::vector<int> &signers = {21}) const;
    /** The whole example pack as version 1 in the layout of publish: what a web server or a stick holds. */
    void writeTo(const std::filesystem::path &folder) const;
};

/** @p bytes with signatures of @p signers under @p domain. */
[[nodiscard]] kiosk::content::SignedBytes signedBy(const std::vector<int> &signers, std::string_view domain,
                                                   const std::string &bytes);
void writeSigned(const std::filesystem::path &file, const kiosk::content::SignedBytes &document);

/** A terminal in the state of @c floor that is offered something. */
struct Terminal
{
    kiosk::content::TrustRoot root;
    kiosk::content::TrustFloor floor;
    kiosk::content::KnownTime time{"2026-11-01T00:00:00Z", "", "2026-11-24T09:00:00Z"};

    /** Judges both as an update does. */
    [[nodiscard]] kiosk::base::Result<kiosk::content::JudgedPack>
    offer(const kiosk::content::SignedBytes &timestamp, const kiosk::content::SignedBytes &manifest) const;
    /** offer(), and the floor rises when it is taken; whether it was. */
    bool take(const kiosk::content::SignedBytes &timestamp, const kiosk::content::SignedBytes &manifest);
    bool take(const Publication &publication, std::int64_t version);
};
