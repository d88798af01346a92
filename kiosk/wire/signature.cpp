// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/signature.h"

#include <charconv>
#include <optional>

#include "kiosk/trust/encoding.h"
#include "kiosk/wire/digest.h"

namespace kiosk::wire {

namespace {

/** The covered components, exactly as both ends write them. */
std::string components(const SignedRequest &request)
{
    std::string list = R"(("@method" "@path" "@query")";
    if (!request.body.empty())
        list += R"( "content-digest")";
    if (!request.idempotencyKey.empty())
        list += R"( "idempotency-key")";
    return list + ")";
}

std::string baseOf(const SignedRequest &request, const std::string &digest, std::string_view parameters)
{
    std::string base =
        "\"@method\": " + request.method + "\n\"@path\": " + request.path + "\n\"@query\": ?" + request.query + "\n";
    if (!request.body.empty())
        base += "\"content-digest\": " + digest + "\n";
    if (!request.idempotencyKey.empty())
        base += "\"idempotency-key\": " + request.idempotencyKey + "\n";
    base += "\"@signature-params\": ";
    base += parameters;
    return base;
}

bool isToken(std::string_view text)
{
    if (text.empty() || text.size() > 64)
        return false;
    for (const char c : text)
        if (c <= ' ' || c > '~' || c == '"' || c == '\\')
            return false;
    return true;
}

/** Reads `;name="text"` and `;name=123` one after the other. */
class Parameters
{
public:
    explicit Parameters(std::string_view rest)
        : m_rest(rest)
    {
    }
    bool next(std::string_view &name, std::string_view &value, bool &quoted)
    {
        if (m_rest.empty() || m_rest.front() != ';')
            return false;
        const auto equals = m_rest.find('=');
        if (equals == std::string_view::npos)
            return false;
        name = m_rest.substr(1, equals - 1);
        m_rest.remove_prefix(equals + 1);
        quoted = !m_rest.empty() && m_rest.front() == '"';
        if (quoted)
            m_rest.remove_prefix(1);
        const auto end = quoted ? m_rest.find('"') : std::min(m_rest.find(';'), m_rest.size());
        if (end == std::string_view::npos)
            return false;
        value = m_rest.substr(0, end);
        m_rest.remove_prefix(end + (quoted ? 1 : 0));
        return true;
    }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

std::optional<SignatureClaims> readClaims(std::string_view text)
{
    Parameters parameters(text);
    SignatureClaims claims;
    std::string algorithm;
    std::string_view name;
    std::string_view value;
    bool quoted = false;
    while (parameters.next(name, value, quoted)) {
        if (name == "created" && !quoted && claims.created == 0) {
            const auto *end = value.data() + value.size();
            const auto read = std::from_chars(value.data(), end, claims.created);
            if (read.ec != std::errc{} || read.ptr != end)
                return {};
        } else if (name == "keyid" && quoted && claims.keyId.empty()) {
            claims.keyId = value;
        } else if (name == "nonce" && quoted && claims.nonce.empty()) {
            claims.nonce = value;
        } else if (name == "alg" && quoted && algorithm.empty()) {
            algorithm = value;
        } else {
            return {}; // unknown or given twice
        }
    }
    const bool whole = parameters.atEnd() && claims.created > 0 && algorithm == "ed25519" && isToken(claims.keyId) &&
                       isToken(claims.nonce);
    return whole ? std::optional(claims) : std::nullopt;
}

base::Error denied(const char *why)
{
    return base::failure(base::Code::Denied, std::string("request signature: ") + why);
}

} // namespace

SignatureHeaders signRequest(const SignedRequest &request, const SignatureClaims &claims, const Signer &signer)
{
    SignatureHeaders headers;
    if (!request.body.empty())
        headers.digest = contentDigest(request.body);
    const auto parameters = components(request) + ";created=" + std::to_string(claims.created) + ";keyid=\"" +
                            claims.keyId + "\";alg=\"ed25519\";nonce=\"" + claims.nonce + "\"";
    headers.input = "sig1=" + parameters;
    headers.signature = "sig1=:" + trust::toBase64(signer(baseOf(request, headers.digest, parameters))) + ":";
    return headers;
}

base::Result<ReadSignature> readSignature(const SignedRequest &request, const SignatureHeaders &headers)
{
    constexpr std::string_view label = "sig1=";
    std::string_view input = headers.input;
    std::string_view signature = headers.signature;
    if (!input.starts_with(label) || !signature.starts_with("sig1=:") || signature.back() != ':' ||
        signature.size() < 8)
        return denied("missing or without label sig1");
    input.remove_prefix(label.size());
    signature = signature.substr(6, signature.size() - 7);
    const auto covered = components(request);
    if (!input.starts_with(covered))
        return denied("does not cover method, path, query, digest and key");
    const auto claims = readClaims(input.substr(covered.size()));
    if (!claims)
        return denied("parameters created, keyid, alg and nonce are not right");
    if (!request.body.empty() && headers.digest != contentDigest(request.body))
        return denied("the digest is not that of the body");
    const auto bytes = trust::fromBase64(signature);
    if (!bytes || bytes->size() != 64)
        return denied("not 64 bytes of base64");
    return ReadSignature{*claims, baseOf(request, headers.digest, input), *bytes};
}

} // namespace kiosk::wire
