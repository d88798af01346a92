// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <ctime>
#include <string>

#include <curl/curl.h>

namespace kiosk::http {

/** Midnight UTC before this program was built. */
[[nodiscard]] std::time_t buildTime();

/** Makes @p sslContext (an SSL_CTX) judge certificates at @p notBefore, a lower bound of the present. */
void judgeAt(void *sslContext, std::time_t notBefore);

/** Readies libcurl; may be called often. */
void initCurl();
/**
 * Lets @p curl trust the @p authorities only (a PEM file; empty: the system's), judged at @p judgedAt, which must
 * outlive it.
 */
void trustOnly(CURL *curl, const std::string &authorities, const std::atomic<std::time_t> &judgedAt);

} // namespace kiosk::http
