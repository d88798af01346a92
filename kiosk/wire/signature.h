// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

// Requests of a terminal signed by RFC 9421, so that they hold behind any proxy. Keys are the caller's: this is text
// only.
namespace kiosk::wire {

/** What of a request is signed. */
struct SignedRequest
{
    std::string method;
    std::string path;           ///< as sent, without the query
    std::string query;          ///< without "?"; may be empty
    std::string body;           ///< covered by its digest when not empty
    std::string idempotencyKey; ///< covered when not empty
};

/** The header fields of a signature. */
struct SignatureHeaders
{
    std::string input;     ///< Signature-Input
    std::string signature; ///< Signature
    std::string digest;    ///< Content-Digest; empty without a body
};

/** Who signed, and when. */
struct SignatureClaims
{
    std::string keyId;
    std::int64_t created = 0; ///< seconds since 1970 UTC
    std::string nonce;        ///< counts once
};

/** Gives the 64 bytes of an Ed25519 signature of its argument. */
using Signer = std::function<std::string(std::string_view)>;

[[nodiscard]] SignatureHeaders signRequest(const SignedRequest &request, const SignatureClaims &claims,
                                           const Signer &signer);

/** A signature taken apart: whoever knows the key of @c claims.keyId checks @c signature over @c base. */
struct ReadSignature
{
    SignatureClaims claims;
    std::string base;
    std::string signature; ///< 64 bytes
};

/**
 * Denied when a part is missing or malformed, when it does not cover all it must, or when the digest is not the body's.
 * Whether the signature is right, fresh and new is for the caller to check.
 */
[[nodiscard]] base::Result<ReadSignature> readSignature(const SignedRequest &request, const SignatureHeaders &headers);

} // namespace kiosk::wire
