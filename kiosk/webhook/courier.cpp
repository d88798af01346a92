// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/webhook/courier.h"

#include <algorithm>

#include "kiosk/base/log.h"
#include "kiosk/webhook/signing.h"

namespace kiosk::webhook {

namespace {

constexpr std::size_t KeptTries = 50;
constexpr std::size_t LargestAnswer = 64U << 10U;
constexpr std::chrono::milliseconds Timeout{15000};
constexpr int Gone = 410;

} // namespace

/** One endpoint and what is on its way to it. Held weakly by whatever may come back late. */
struct Courier::Line
{
    Endpoint endpoint;
    Progress progress;
    std::deque<std::pair<wire::StreamPosition, Message>> waiting;
    std::deque<Try> tries;
    int failures = 0;
    bool isSending = false;
    bool isReading = false;
    bool mayBeMore = true; ///< something happened since the stream was last read to its end
    bool isSaving = false;
    bool mustSave = false;
    http::RequestId request = 0;
    base::TimerId timer = 0;
    wire::StreamPosition readTo; ///< everything up to here is told, waiting, or not wanted
};

Courier::Courier(Outbox &outbox, http::HttpClient &client, const base::Clock &clock, base::Random &random,
                 base::Executor &own, CourierSettings settings)
    : m_outbox(outbox)
    , m_client(client)
    , m_clock(clock)
    , m_random(random)
    , m_own(own)
    , m_settings(settings)
{
}

Courier::~Courier() = default;

Courier::LinePointer Courier::find(const std::string &id) const
{
    const auto found = m_lines.find(id);
    return found == m_lines.end() ? nullptr : found->second;
}

void Courier::keep(const Endpoint &endpoint, const Progress &progress)
{
    auto &line = m_lines[endpoint.id];
    const bool isNew = !line;
    if (isNew) {
        line = std::make_shared<Line>();
        line->progress = progress;
        line->readTo = progress.told;
    }
    const bool sameTypes = line->endpoint.types == endpoint.types;
    line->endpoint = endpoint;
    if (!sameTypes && !isNew && !line->waiting.empty()) { // what waits was chosen by the types of before
        line->waiting.resize(line->isSending ? 1 : 0);
        line->readTo = line->isSending ? line->waiting.front().first : line->progress.told;
        line->mayBeMore = true;
    }
    pump(line);
}

void Courier::remove(const std::string &id)
{
    if (const auto line = find(id)) {
        m_client.cancel(line->request);
        m_own.cancel(line->timer);
        m_lines.erase(id);
    }
}

void Courier::removeAllBut(const std::vector<std::string> &ids)
{
    std::vector<std::string> gone;
    for (const auto &[id, line] : m_lines)
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            gone.push_back(id);
    for (const auto &id : gone)
        remove(id);
}

void Courier::enable(const std::string &id)
{
    const auto line = find(id);
    if (!line)
        return;
    m_own.cancel(line->timer);
    line->timer = 0;
    line->failures = 0;
    line->progress.disabled.clear();
    line->progress.failingSince.reset();
    line->mayBeMore = true;
    save(line);
    pump(line);
}

void Courier::disable(const std::string &id, const std::string &why)
{
    const auto line = find(id);
    if (!line)
        return;
    m_client.cancel(line->request);
    line->isSending = false;
    stop(line, why);
}

void Courier::happened(const domain::SiteId &site)
{
    for (const auto &[id, line] : m_lines) {
        if (line->endpoint.site != site)
            continue;
        line->mayBeMore = true;
        pump(line);
    }
}

void Courier::test(const std::string &id, std::function<void(Try)> done)
{
    const auto line = find(id);
    if (!line)
        return done(Try{{}, "webhook.test", m_clock.wall(), {}, 0, "no such endpoint"});
    attempt(line, testMessage(line->endpoint.site, m_random.id(), m_clock.wall()), std::move(done));
}

std::optional<Progress> Courier::progress(const std::string &id) const
{
    const auto line = find(id);
    return line ? std::optional(line->progress) : std::nullopt;
}

std::vector<Try> Courier::tries(const std::string &id) const
{
    const auto line = find(id);
    return line ? std::vector<Try>(line->tries.begin(), line->tries.end()) : std::vector<Try>();
}

void Courier::pump(const LinePointer &line)
{
    if (!line->progress.disabled.empty() || line->isSending || line->isReading || line->timer != 0)
        return;
    if (line->waiting.empty()) {
        if (line->mayBeMore)
            read(line);
        return;
    }
    line->isSending = true;
    line->request = attempt(line, line->waiting.front().second, [this, weak = std::weak_ptr(line)](const Try &result) {
        if (const auto here = weak.lock())
            ended(here, result);
    });
}

void Courier::read(const LinePointer &line)
{
    line->isReading = true;
    line->mayBeMore = false;
    m_outbox.after(line->endpoint.site, line->readTo,
                   [this, weak = std::weak_ptr(line)](const base::Result<Happened> &happened) {
                       const auto here = weak.lock();
                       if (!here)
                           return;
                       here->isReading = false;
                       if (happened)
                           return take(here, happened.assume_value());
                       here->mayBeMore = true; // the store is in trouble: later again
                       wait(here);
                   });
}

void Courier::take(const LinePointer &line, const Happened &happened)
{
    for (const auto &one : happened.events) {
        auto message = messageOf(line->endpoint.site, one.date, one.event);
        if (message && line->endpoint.wants(message->type))
            line->waiting.emplace_back(wire::StreamPosition{one.date, one.event.seq}, std::move(*message));
    }
    line->readTo = happened.upTo;
    line->mayBeMore = line->mayBeMore || !happened.isAll;
    if (line->waiting.empty() && !(line->progress.told == line->readTo)) {
        line->progress.told = line->readTo;
        save(line);
    }
    pump(line);
}

http::RequestId Courier::attempt(const LinePointer &line, const Message &message, std::function<void(Try)> done)
{
    const auto now = m_clock.wall();
    const auto &endpoint = line->endpoint;
    const auto headers = signedHeaders(endpoint.signingSecrets(now), message.id, now, message.body);
    http::HttpRequest request;
    request.method = "POST";
    request.url = endpoint.url;
    request.headers = {{"Content-Type", "application/json"},
                       {"webhook-id", headers.id},
                       {"webhook-timestamp", headers.timestamp},
                       {"webhook-signature", headers.signature}};
    request.body = message.body;
    request.timeout = Timeout;
    request.largest = LargestAnswer;
    request.publicOnly = !m_settings.allowPrivate;
    return m_client.send(std::move(request), [this, weak = std::weak_ptr(line), message, now,
                                              began = m_clock.sinceBoot(),
                                              done = std::move(done)](const base::Result<http::HttpAnswer> &answer) {
        const auto here = weak.lock();
        if (!here)
            return;
        Try result{message.id, message.type, now, m_clock.sinceBoot() - began, 0, {}};
        if (!answer)
            result.problem = base::name(answer.assume_error().code); // no address: it may hold a secret
        else
            result.status = answer.assume_value().status;
        if (answer && (result.status < 200 || result.status > 299))
            result.problem =
                result.status >= 300 && result.status < 400 ? "redirects are not followed" : "the answer is not 2xx";
        here->tries.push_front(result);
        if (here->tries.size() > KeptTries)
            here->tries.pop_back();
        done(result);
    });
}

void Courier::ended(const LinePointer &line, const Try &result)
{
    line->isSending = false;
    if (result.problem.empty()) {
        line->failures = 0;
        line->progress.failingSince.reset();
        line->progress.told = line->waiting.front().first;
        line->waiting.pop_front();
        if (line->waiting.empty())
            line->progress.told = line->readTo;
        save(line);
        return pump(line);
    }
    if (result.status == Gone)
        return stop(line, "the endpoint says that it is gone (410)");
    if (!line->progress.failingSince) {
        line->progress.failingSince = result.at;
        save(line);
    }
    if (m_clock.wall() - *line->progress.failingSince >= m_settings.patience)
        return stop(line, "nothing was taken for " + std::to_string(m_settings.patience.count()) + " hours");
    wait(line);
}

/** The next try: twice as late as the one before, and never in step with other endpoints. */
void Courier::wait(const LinePointer &line)
{
    const auto doublings = std::min(line->failures++, 30);
    const auto step =
        std::min<std::chrono::milliseconds>(m_settings.firstWait * (1LL << doublings), m_settings.longestWait);
    std::uint8_t dice = 0;
    m_random.fill(&dice, 1);
    line->timer = m_own.postAfter(step * (768 + dice) / 1024, [this, weak = std::weak_ptr(line)] {
        const auto here = weak.lock();
        if (!here)
            return;
        here->timer = 0;
        pump(here);
    });
}

void Courier::stop(const LinePointer &line, const std::string &why)
{
    m_own.cancel(line->timer);
    line->timer = 0;
    line->progress.disabled = why;
    base::log(base::Level::Error, "webhook-disabled", {{"endpoint", line->endpoint.id}, {"text", why}});
    save(line);
}

/** One at a time; what changes meanwhile is saved afterwards. A failure costs nothing but a message sent twice. */
void Courier::save(const LinePointer &line)
{
    line->mustSave = true;
    if (line->isSaving)
        return;
    line->isSaving = true;
    line->mustSave = false;
    m_outbox.keep(line->endpoint.site, line->progress, [this, weak = std::weak_ptr(line)](const base::Result<void> &) {
        const auto here = weak.lock();
        if (!here)
            return;
        here->isSaving = false;
        if (here->mustSave)
            save(here);
    });
}

} // namespace kiosk::webhook
