// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "kiosk/base/random.h"
#include "kiosk/http/http_client.h"
#include "kiosk/sync/identity.h"
#include "kiosk/wire/messages.h"

namespace kiosk::sync {

/**
 * Makes this machine a terminal of a site by a one-time code. The key is written to FILE.pending before it is sent, and
 * sent again under the same idempotency key when the answer was lost: a code is never used up for nothing.
 */
class Enrolment
{
public:
    struct Wish
    {
        std::string server; ///< "https://…" without a slash at the end
        std::string code;
        std::string name; ///< for staff: "lobby left"
    };
    /** What a terminal needs to begin; its site goes into the journal. */
    using Done = std::function<void(base::Result<wire::EnrolAnswer>)>;

    /** @p file is where the identity goes, mode 0600. */
    Enrolment(std::filesystem::path file, http::HttpClient &http, base::Random &random);
    /** @p done is called once. Conflict: already enrolled. Denied: a wrong or used code. */
    void run(const Wish &wish, const Done &done);

private:
    struct Pending;
    [[nodiscard]] base::Result<Pending> pending(const Wish &wish);
    [[nodiscard]] base::Result<wire::EnrolAnswer> take(const Wish &wish, Pending &pending,
                                                       const http::HttpAnswer &answer);

    std::filesystem::path m_file;
    http::HttpClient &m_http;
    base::Random &m_random;
};

} // namespace kiosk::sync
