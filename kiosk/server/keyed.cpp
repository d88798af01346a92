// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/object.hpp>

#include "kiosk/server/rooms.h"
#include "kiosk/trust/digest.h"

namespace kiosk::server {

namespace {

bool isKey(std::string_view key)
{
    if (key.empty() || key.size() > 64)
        return false;
    for (const char c : key)
        if (c < '!' || c > '~')
            return false;
    return true;
}

Answer again(const StoredAnswer &stored, const std::string &fingerprint)
{
    if (stored.fingerprint != fingerprint)
        return problem(base::failure(base::Code::Invalid, "this Idempotency-Key was used for another request"), 422);
    Answer answer;
    answer.status = stored.status;
    answer.type = stored.type;
    answer.body = stored.body;
    answer.headers.emplace_back("Idempotent-Replayed", "true");
    return answer;
}

} // namespace

Answer json(const boost::json::value &value, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = wire::toText(value);
    return answer;
}

base::Result<boost::json::value> bodyOf(const Call &call)
{
    return wire::parseJson(call.request.body.empty() ? "{}" : std::string_view(call.request.body));
}

void submitKeyed(Rooms &rooms, const std::string &scope, const CallPointer &call, Writer::Job job, const Done &done)
{
    const auto &request = call->request;
    std::string key(request.header("idempotency-key"));
    if (!isKey(key))
        return done(problem(base::failure(
            base::Code::Invalid, "the header Idempotency-Key is missing or not 1 to 64 printable characters")));
    auto fingerprint =
        trust::blake2bHex(request.method + " " + request.path + "?" + request.query + "\n" + request.body);
    const AnswerName name{scope, std::move(key)};
    rooms.writer.submit(
        [name, fingerprint = std::move(fingerprint), job = std::move(job)](Batch &batch) {
            if (const auto stored = batch.answer(name))
                return again(*stored, fingerprint);
            auto answer = job(batch);
            if (answer.status < 500)
                batch.keepAnswer(name, {fingerprint, answer.status, answer.type, answer.body, batch.now()});
            return answer;
        },
        done, name);
}

} // namespace kiosk::server
