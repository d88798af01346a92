// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sync/enrolment.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "kiosk/base/files.h"
#include "kiosk/wire/fields.h"
#include "kiosk/wire/problem.h"

namespace kiosk::sync {

using base::Code;
using base::failure;

/** What is sent, kept until it is answered. */
struct Enrolment::Pending
{
    trust::SecretKey key;
    std::string idempotencyKey;
};

Enrolment::Enrolment(std::filesystem::path file, http::HttpClient &http, base::Random &random)
    : m_file(std::move(file))
    , m_http(http)
    , m_random(random)
{
}

base::Result<Enrolment::Pending> Enrolment::pending(const Wish &wish)
{
    const std::filesystem::path file = m_file.string() + ".pending";
    if (const auto text = base::readFile(file, 1U << 16U)) {
        BOOST_OUTCOME_TRY(const auto json, wire::parseJson(text.assume_value()));
        wire::Fields fields(json, "pending enrolment");
        auto key = trust::SecretKey::fromHex(fields.text("key", 64));
        auto idempotencyKey = fields.text("idempotency_key", 64);
        const bool isSame = fields.text("code") == wish.code && fields.text("server") == wish.server &&
                            fields.text("name") == wish.name;
        if (!fields.failed() && key && isSame)
            return Pending{std::move(*key), std::move(idempotencyKey)};
    }
    Pending made{trust::SecretKey::generate(m_random), m_random.id()};
    const boost::json::object json{{"server", wish.server},
                                   {"code", wish.code},
                                   {"name", wish.name},
                                   {"key", made.key.secretHex()},
                                   {"idempotency_key", made.idempotencyKey}};
    BOOST_OUTCOME_TRY(base::writeFileAtomically(file, wire::toText(json) + "\n", 0600));
    return made;
}

void Enrolment::run(const Wish &wish, const Done &done)
{
    std::error_code error;
    if (std::filesystem::exists(m_file, error)) {
        done(failure(Code::Conflict,
                     m_file.string() + ": this terminal is enrolled already; remove the file to enrol anew"));
        return;
    }
    auto made = pending(wish);
    if (!made) {
        done(std::move(made).assume_error());
        return;
    }
    const auto pending = std::make_shared<Pending>(std::move(made).assume_value());
    http::HttpRequest request;
    request.method = "POST";
    request.url = wish.server + "/v1/terminals/enrol";
    request.body =
        wire::toText(wire::toJson(wire::EnrolRequest{wish.code, wish.name, pending->key.publicKey().base64()}));
    request.headers = {{"Content-Type", "application/json"}, {"Idempotency-Key", pending->idempotencyKey}};
    m_http.send(std::move(request), [this, wish, pending, done](const base::Result<http::HttpAnswer> &answer) {
        if (!answer)
            done(answer.assume_error());
        else
            done(take(wish, *pending, answer.assume_value()));
    });
}

base::Result<wire::EnrolAnswer> Enrolment::take(const Wish &wish, Pending &pending, const http::HttpAnswer &answer)
{
    if (answer.status >= 300)
        return wire::errorOf(answer.status, answer.body);
    BOOST_OUTCOME_TRY(const auto json, wire::parseJson(answer.body));
    BOOST_OUTCOME_TRY(auto enrolled, wire::fromJson<wire::EnrolAnswer>(json));
    BOOST_OUTCOME_TRY(saveIdentity(
        m_file, Identity{wish.server, enrolled.terminal, enrolled.number, enrolled.site.id, std::move(pending.key)}));
    std::error_code error;
    std::filesystem::remove(m_file.string() + ".pending", error);
    return enrolled;
}

} // namespace kiosk::sync
