// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "kiosk/http/http_client.h"
#include "kiosk/importing/saved_folder.h"

/** The live side: a few polite requests, one after the other. */
namespace kiosk::importing {

/**
 * Gets one answer at a time and waits for it. https only, except on this machine. 429 and 5xx are tried again with
 * growing pauses (or as long as Retry-After says), three times in all; anything else is told in one line.
 * Not to be used on the thread of the client's executor.
 */
class Fetcher
{
public:
    explicit Fetcher(http::HttpClient &client, std::chrono::milliseconds pause = std::chrono::seconds(2))
        : m_client(client)
        , m_pause(pause)
    {
    }
    [[nodiscard]] base::Result<std::string> get(const std::string &url, std::size_t largest = 64U << 20U);
    /** Follows "page=N" until a page is not full: WordPress and HSDS deliver in pages. Each answer of its own. */
    [[nodiscard]] base::Result<std::vector<std::string>> getPages(const std::string &url, int most);

private:
    http::HttpClient &m_client;
    std::chrono::milliseconds m_pause;
};

/** @p url: https://cms.integreat-app.de/REGION, with or without /api/v3. */
[[nodiscard]] base::Result<IntegreatAnswers> fetchIntegreat(Fetcher &fetcher, const std::string &url,
                                                            const ImportChoice &choice);
/** Pictures of @p model that are not at hand; what cannot be had is left to the report of the writer. */
void fetchPictures(Fetcher &fetcher, Model &model);
[[nodiscard]] bool isUrl(const std::string &text);

} // namespace kiosk::importing
