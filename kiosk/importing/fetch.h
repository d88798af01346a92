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
    /**
     * Follows "page=N", for WordPress and HSDS deliver in pages: as many as X-WP-TotalPages or "total_pages" say, else
     * until a page is empty, refused or the same again. Each answer of its own. All or nothing: a page that cannot be
     * had fails the whole, for what stood on it would look as if it were gone. Invalid: it does not come to an end.
     */
    [[nodiscard]] base::Result<std::vector<std::string>> getPages(const std::string &url);

private:
    /** An answer of whatever status, after the tries that are worth it. */
    [[nodiscard]] base::Result<http::HttpAnswer> ask(const std::string &url, std::size_t largest);
    http::HttpClient &m_client;
    std::chrono::milliseconds m_pause;
};

/** @p url: https://cms.integreat-app.de/REGION, with or without /api/v3. */
[[nodiscard]] base::Result<IntegreatAnswers> fetchIntegreat(Fetcher &fetcher, const std::string &url,
                                                            const ImportChoice &choice);
/**
 * The pictures of @p model, up to 16 MiB each and 256 MiB in all. What cannot be had is told in Model::lost. A server
 * that did not answer three times is not asked again.
 */
void fetchPictures(Fetcher &fetcher, Model &model);
[[nodiscard]] bool isUrl(const std::string &text);

} // namespace kiosk::importing
