// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_fixture.h"

#include <fstream>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "kiosk/base/must.h"
#include "kiosk/server/cookie.h"
#include "kiosk/server/setup.h"
#include "kiosk/wire/signature.h"
#include "kiosk/wire/snapshot.h"

namespace kiosk::tests {

using namespace server;

namespace {
void write(const std::filesystem::path &file, const std::string &text)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
}
} // namespace

Request request(const std::string &method, const std::string &target, const std::string &body)
{
    Request out;
    out.method = method;
    const auto mark = std::min(target.find('?'), target.size());
    out.path = target.substr(0, mark);
    out.query = target.substr(std::min(mark + 1, target.size()));
    out.body = body;
    out.peer = "10.0.0.9";
    out.headers = {{"host", "wzl.example"}};
    if (method == "POST")
        out.headers.emplace_back("content-type", "application/json");
    return out;
}

std::string headerOf(const Answer &answer, const std::string &name)
{
    for (const auto &[key, value] : answer.headers)
        if (key == name)
            return value;
    return {};
}

std::string member(const Answer &answer, const std::string &path)
{
    const auto parsed = wire::parseJson(answer.body);
    if (!parsed)
        return {};
    const auto *value = &parsed.assume_value();
    std::size_t at = 0;
    while (value && at <= path.size()) {
        const auto end = std::min(path.find('.', at), path.size());
        const auto *object = value->if_object();
        value = object ? object->if_contains(path.substr(at, end - at)) : nullptr;
        at = end + 1;
    }
    if (!value)
        return {};
    return value->is_string() ? std::string(value->get_string()) : wire::toText(*value);
}

ServerFixture::ServerFixture(const std::vector<domain::Site> &more, const std::function<void(Settings &)> &change)
{
    executor.moves(clock);
    MUST(store.begin() && store.keepSite(testSite(), "init"));
    for (const auto &site : more)
        MUST(store.keepSite(site, "init"));
    MUST(store.commit());
    write(folder.path / "web/index.html", "<!doctype html><title>Staff</title>");
    write(folder.path / "web/assets/app-1234.js", "export {};");
    write(folder.path / "pack/manifest.json", "{}");
    write(folder.path / "secret.txt", "not to be served");
    Settings settings;
    settings.webFolder = folder.path / "web";
    settings.packFolder = folder.path / "pack";
    settings.packKey = folder.path / "key.pub"; // not there unless a test writes it
    settings.passwordCost = trust::PasswordCost::least();
    settings.logins.secondFactorFor = {};
    settings.logins.idleEnd = std::chrono::minutes{120};
    settings.requestsPerSecond = 0;
    if (change)
        change(settings);
    service = std::make_unique<Server>(store, clock, random, Threads{executor, executor, executor}, settings);
    bool isReady = false;
    service->start([&](const base::Result<void> &done) { isReady = done.has_value(); });
    executor.run();
    MUST(isReady);
}

Answer ServerFixture::send(Request toSend)
{
    std::optional<Answer> out;
    service->handle(std::move(toSend), [&](Answer answer) {
        MUST(!out);
        out = std::move(answer);
    });
    executor.run();
    MUST(out);
    return *out;
}

Answer ServerFixture::get(const std::string &target)
{
    auto toSend = request("GET", target);
    toSend.headers.emplace_back("cookie", jar());
    return send(std::move(toSend));
}

Answer ServerFixture::post(const std::string &target, const std::string &body, const std::string &key)
{
    auto toSend = request("POST", target, body);
    toSend.headers.emplace_back("cookie", jar());
    toSend.headers.emplace_back("origin", "https://wzl.example");
    toSend.headers.emplace_back("idempotency-key", key.empty() ? "fixture-" + std::to_string(++m_keys) : key);
    return send(std::move(toSend));
}

Answer ServerFixture::logIn(const std::string &account, const std::string &password, const std::string &peer)
{
    auto toSend =
        request("POST", "/v1/session", wire::toText(boost::json::object{{"account", account}, {"password", password}}));
    toSend.peer = peer;
    toSend.headers.emplace_back("cookie", knownDevices());
    return send(std::move(toSend));
}

void ServerFixture::becomes(Role role, const std::string &account)
{
    MUST(keepAccount(store, account, role, "correct horse", false, trust::PasswordCost::least()));
    const auto answer = logIn(account, "correct horse");
    MUST(answer.status == 200);
    takeCookies(answer);
}

std::string ServerFixture::knownDevices() const
{
    std::string all;
    for (const auto &[name, pair] : devices)
        all += (all.empty() ? "" : "; ") + pair;
    return all;
}

std::string ServerFixture::jar() const
{
    return cookie + "; " + knownDevices();
}

void ServerFixture::takeCookies(const Answer &answer)
{
    for (const auto &[name, value] : answer.headers) {
        if (name != "Set-Cookie")
            continue;
        const auto pair = value.substr(0, value.find(';'));
        if (pair.starts_with("__Host-wegweiser-device-"))
            devices[pair.substr(0, pair.find('='))] = pair;
        else
            cookie = pair;
    }
}

std::string ServerFixture::newCode(const std::string &site, bool isTrusted)
{
    return server::newCode(store, random, clock.wall(), domain::SiteId{site}, isTrusted).value();
}

FakeSender ServerFixture::enrolledAt(const std::string &site, bool isTrusted)
{
    FakeSender sender{trust::SecretKey::generate(random), {}, 0, {}, 0};
    auto toSend = request("POST", "/v1/terminals/enrol",
                          wire::toText(wire::toJson(
                              wire::EnrolRequest{newCode(site, isTrusted), "Lobby", sender.key.publicKey().base64()})));
    toSend.headers.emplace_back("idempotency-key", "enrol-" + std::to_string(++m_keys));
    const auto answer = send(std::move(toSend));
    MUST(answer.status == 200);
    const auto enrolledAs = wire::fromJson<wire::EnrolAnswer>(wire::parseJson(answer.body).value()).value();
    sender.id = enrolledAs.terminal;
    sender.number = enrolledAs.number;
    return sender;
}

Request FakeSender::signedRequest(Request toSend, domain::WallTime now)
{
    const wire::SignedRequest covered{toSend.method, toSend.path, toSend.query, toSend.body,
                                      std::string(toSend.header("idempotency-key"))};
    const auto created = std::chrono::floor<std::chrono::seconds>(now + clockError).time_since_epoch().count();
    const auto headers =
        wire::signRequest(covered, {id, created, "nonce-" + std::to_string(++nonces)}, [&](std::string_view base) {
            const auto signature = key.sign({}, base);
            return std::string(signature.begin(), signature.end());
        });
    toSend.headers.emplace_back("signature-input", headers.input);
    toSend.headers.emplace_back("signature", headers.signature);
    if (!headers.digest.empty())
        toSend.headers.emplace_back("content-digest", headers.digest);
    return toSend;
}

Answer ServerFixture::postSigned(FakeSender &sender, const std::string &target, const std::string &body,
                                 const std::string &key)
{
    auto toSend = request("POST", target, body);
    if (!key.empty())
        toSend.headers.emplace_back("idempotency-key", key);
    return send(sender.signedRequest(std::move(toSend), clock.wall()));
}

wire::JournalEntry ServerFixture::entry(std::uint64_t seq, const wire::JournalBody &body) const
{
    const auto text = wire::bodyText(body);
    return {seq,
            clock.bootId(),
            clock.sinceBoot(),
            clock.wall(),
            testSite().zone.dateAt(clock.wall()),
            wire::bodyHash(text),
            text};
}

wire::JournalEntry ServerFixture::issued(std::uint64_t seq, int number) const
{
    domain::Ticket ticket;
    ticket.id = domain::TicketId{"ticket-" + std::to_string(number)};
    ticket.number = number;
    ticket.service = domain::ServiceId{"general"};
    ticket.language = domain::LanguageTag{"ar"};
    ticket.needs = {domain::Need::Hearing};
    ticket.terminal = 1;
    ticket.issued = clock.wall();
    return entry(seq, wire::IssuedBody{ticket});
}

Answer ServerFixture::sendJournal(FakeSender &sender, const std::vector<wire::JournalEntry> &entries,
                                  const std::string &journal)
{
    const wire::JournalRequest message{domain::JournalId{journal}, clock.bootId(), clock.sinceBoot(),
                                       entries.empty() ? 1 : entries.front().seq, entries};
    return postSigned(sender, "/v1/terminals/" + sender.id + "/journal", wire::toText(wire::toJson(message)));
}

std::string ServerFixture::issue(const std::string &serviceId)
{
    const auto answer = post("/v1/sites/leipzig/tickets", R"({"service":")" + serviceId + R"(","language":"de"})");
    MUST(answer.status == 201);
    return member(answer, "ticket.ticket.id");
}

domain::QueueState ServerFixture::state(wire::View view)
{
    const auto answer = get(std::string("/v1/sites/leipzig/state?view=") + wire::name(view));
    MUST(answer.status == 200);
    return wire::fromJson<wire::Snapshot>(wire::parseJson(answer.body).value()).value().state;
}

std::shared_ptr<FakeReader> ServerFixture::open(Request toSend)
{
    const auto answer = send(std::move(toSend));
    MUST(answer.status == 200 && answer.open);
    auto reader = std::make_shared<FakeReader>();
    m_streams[reader] = answer.open(reader);
    return reader;
}

void ServerFixture::forget(const std::shared_ptr<FakeReader> &reader)
{
    m_streams.erase(reader);
}

} // namespace kiosk::tests
