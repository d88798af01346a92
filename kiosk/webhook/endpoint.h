// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/domain/names.h"
#include "kiosk/wire/event_stream.h"

namespace kiosk::webhook {

struct Secret
{
    std::string text;                      ///< as newSecret() makes it
    std::optional<domain::WallTime> until; ///< signs no longer then; nothing: it is the newest
    bool operator==(const Secret &) const = default;
};

/** Where somebody wants to be told, as the operator set it up. */
struct Endpoint
{
    std::string id;
    domain::SiteId site;
    std::string url;
    std::vector<std::string> types; ///< of messageTypes(); empty: all
    std::string note;               ///< whose it is
    std::vector<Secret> secrets;    ///< newest first
    domain::WallTime created{};
    bool operator==(const Endpoint &) const = default;

    [[nodiscard]] bool wants(const std::string &type) const;
    /** Those that sign at @p now, newest first. */
    [[nodiscard]] std::vector<std::string> signingSecrets(domain::WallTime now) const;
    /** A new newest secret; the one before signs beside it until @p overlap is over, older ones no more. */
    void rotate(std::string secret, domain::WallTime now, std::chrono::hours overlap = std::chrono::hours{24});
};

/** How far an endpoint has been told. Kept apart from the endpoint: the courier writes it, the operator the other. */
struct Progress
{
    std::string endpoint;
    wire::StreamPosition told;                    ///< everything up to here was delivered or is not wanted
    std::optional<domain::WallTime> failingSince; ///< the first failure after the last success
    std::string disabled;                         ///< why nothing is sent any more; empty: it is
    bool operator==(const Progress &) const = default;
};

/** Invalid unless it is https, with a host name or address, without a user and a fragment, and at most 2000 bytes. */
[[nodiscard]] base::Result<void> checkUrl(const std::string &url);

// As they are stored.
[[nodiscard]] std::string toText(const Endpoint &endpoint);
[[nodiscard]] std::string toText(const Progress &progress);
[[nodiscard]] base::Result<Endpoint> endpointFrom(std::string_view text);
[[nodiscard]] base::Result<Progress> progressFrom(std::string_view text);

} // namespace kiosk::webhook
