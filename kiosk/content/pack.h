// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/content/languages.h"
#include "kiosk/domain/page.h"
#include "kiosk/search/searcher.h"

namespace kiosk::content {

/** What a pack says of itself. */
struct PackIdentity
{
    std::string id;
    std::int64_t version = 0;
    std::string created; ///< ISO 8601
    std::string expires;
};

/** Which keys' signatures count (Ed25519 public keys) and how many of them are needed. */
struct TrustedKeys
{
    std::vector<std::string> publicKeys; ///< hex
    int threshold = 1;
};

/**
 * What Pack::verify() found. Kept where only the terminal may write, it lets the same pack open without hashing every
 * file again; it is worthless for any other pack.
 */
struct VerifiedPack
{
    std::string manifestSha256;      ///< hex
    std::string contentFile;         ///< name within the pack
    std::uint64_t contentLength = 0; ///< bytes
    bool operator==(const VerifiedPack &) const = default;
};

/** Something that takes place in the house, out of the pack's calendar; times as RFC 5545 writes them. */
struct HouseEvent
{
    std::string id;
    domain::Texts title, about;
    std::string start, end; ///< "20300131T140000", "20300131"; the end may be empty
    std::string zone;       ///< "Europe/Berlin", "UTC"; empty: that of the house
    bool allDay = false;
    std::string rule;                     ///< RRULE; empty: once
    std::vector<std::string> exceptDates; ///< as @c start
    std::string place, contact, url;
    bool operator==(const HouseEvent &) const = default;
};

/**
 * An opened pack: read-only, verified when opened. One thread at a time (its own SQLite connection).
 * Everything asked for in a language that is not there comes in German, and says so.
 */
class Pack
{
public:
    /**
     * Opens @p folder after verifying signature, hash and length of every file.
     * NotFound: no pack there. Denied: not signed by enough trusted keys. Corrupt: a byte differs. Invalid: newer
     * schema.
     */
    [[nodiscard]] static base::Result<Pack> open(const std::filesystem::path &folder, const TrustedKeys &keys);
    /** The check of open() alone: reads every byte once. */
    [[nodiscard]] static base::Result<VerifiedPack> verify(const std::filesystem::path &folder,
                                                           const TrustedKeys &keys);
    /**
     * Opens a pack that verify() has passed before; at most a millisecond, whatever its size. Corrupt when the manifest
     * is not the one that was verified.
     */
    [[nodiscard]] static base::Result<Pack> openVerified(const std::filesystem::path &folder,
                                                         const VerifiedPack &verified);
    Pack(Pack &&) noexcept;
    Pack &operator=(Pack &&) noexcept;
    ~Pack();

    [[nodiscard]] const PackIdentity &identity() const;
    /** The languages its pages are in, in the order of the idle screen. */
    [[nodiscard]] std::vector<domain::PackLanguage> languages() const;
    /** Every language somebody may want to talk, interface languages first. Also those the pack has no page in. */
    [[nodiscard]] std::vector<Language> talkLanguages() const;
    /** The centre's name. */
    [[nodiscard]] std::string name(const domain::LanguageTag &language) const;
    [[nodiscard]] std::string serviceName(const domain::ServiceId &service, const domain::LanguageTag &language) const;
    /** Names of all services by language: what the ticket card of staff needs. */
    [[nodiscard]] std::map<domain::ServiceId, domain::Texts> serviceNames() const;
    /** Titles of all topics by language: the subjects a ticket can have. */
    [[nodiscard]] std::map<domain::TopicId, domain::Texts> subjects() const;
    /** Children of @p parent in order; of the root when empty. */
    [[nodiscard]] std::vector<domain::Topic> topics(const domain::TopicId &parent,
                                                    const domain::LanguageTag &language) const;
    [[nodiscard]] std::optional<domain::Topic> topic(const domain::TopicId &id,
                                                     const domain::LanguageTag &language) const;
    [[nodiscard]] std::vector<domain::Topic> related(const domain::TopicId &id,
                                                     const domain::LanguageTag &language) const;
    [[nodiscard]] std::optional<domain::Page> page(const domain::TopicId &id,
                                                   const domain::LanguageTag &language) const;
    [[nodiscard]] std::optional<domain::Contact> contact(const domain::ContactId &id,
                                                         const domain::LanguageTag &language) const;
    [[nodiscard]] std::optional<domain::GlossaryTerm> term(const std::string &id,
                                                           const domain::LanguageTag &language) const;
    /**
     * Pages for @p query, whatever a visitor has typed so far, best first, at most @p limit; see search::Searcher. The
     * first search in a language opens its index.
     */
    [[nodiscard]] std::vector<search::Hit> search(std::string_view query, const domain::LanguageTag &language,
                                                  std::size_t limit) const;

    /** Every contact, in the order of their German names. */
    [[nodiscard]] std::vector<domain::ContactId> contactIds() const;
    /** Every glossary word, in the order of the German words. */
    [[nodiscard]] std::vector<std::string> termIds() const;
    /** Every event of the calendar, by its beginning. */
    [[nodiscard]] std::vector<HouseEvent> events() const;
    /** Where the file of @p name lies (pictures, sound); verified. */
    [[nodiscard]] std::optional<std::filesystem::path> media(const std::string &name) const;

private:
    struct Open;
    explicit Pack(std::unique_ptr<Open> open);
    std::unique_ptr<Open> m_open;
};

} // namespace kiosk::content
