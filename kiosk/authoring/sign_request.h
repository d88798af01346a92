// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/authoring/sign_document.h"

/**
 * Signing on a machine without network: a request travels there, a signature comes back. The request holds the bytes to
 * be signed; what the signer is shown is made of these bytes on his machine, so that a request cannot say one thing and
 * have another signed.
 */
namespace kiosk::authoring {

/** Longer ones are refused before they are read: the longest manifest in base64 and a little more. */
inline constexpr std::size_t LongestRequest = 6U << 20U;

/** The request for signatures on @p document, as a text to be carried. */
[[nodiscard]] std::string requestText(const Document &document);
/** Invalid: not a request, or its members do not say what its bytes say. */
[[nodiscard]] base::Result<Document> readRequest(std::string_view text);

/** What comes back. */
struct SignatureFile
{
    std::string role, pack;
    std::int64_t version = 0;
    std::string sha256; ///< hex, of the bytes that were signed
    trust::PublicKey key;
    trust::Signature signature{};
};

/** @p key's answer to a request. */
[[nodiscard]] std::string signatureText(const Document &document, const trust::SecretKey &key);
[[nodiscard]] base::Result<SignatureFile> readSignature(std::string_view text);
/**
 * @p made as it is kept beside @p document. Denied: made for something else, or wrong. Whether the key counts is for
 * who verifies to say.
 */
[[nodiscard]] base::Result<trust::KeyedSignature> checkSignature(const Document &document, const SignatureFile &made);

} // namespace kiosk::authoring
