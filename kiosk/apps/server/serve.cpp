// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve.h"

#include <set>
#include <sstream>

#include "kiosk/accounts/oidc_client.h"
#include "kiosk/base/log.h"
#include "kiosk/base/random.h"
#include "kiosk/base/system_clock.h"
#include "kiosk/base/thread_executor.h"
#include "kiosk/http/curl_client.h"
#include "kiosk/server/pack_subjects.h"
#include "kiosk/server/server.h"
#include "kiosk/server/setup.h"
#include "kiosk/server/webhook_desk.h"
#include "kiosk/shell/http_shell.h"

using namespace kiosk;

namespace {

/** Where the pages lie when nobody says: beside the program's folder, or where they are installed. */
std::filesystem::path defaultWeb()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    for (const auto *place : {"../web", "../share/wegweiser/web"}) {
        const auto folder = program.parent_path() / place;
        if (!error && std::filesystem::is_regular_file(folder / "index.html", error))
            return folder;
    }
    return {};
}

} // namespace

namespace {

/** Of "manager,operator" or "none". */
base::Result<std::set<server::Role>> rolesOf(const std::string &text)
{
    std::set<server::Role> roles;
    std::istringstream words(text == "none" ? "" : text);
    for (std::string word; std::getline(words, word, ',');) {
        const auto role = accounts::parseStaffRole(word);
        if (!role)
            return base::failure(base::Code::Invalid, "--second-factor-for " + text + ": " + word +
                                                          " is no role; say for example manager,operator, or none");
        roles.insert(*role);
    }
    return roles;
}

base::Result<void> readLogins(const ServeOptions &options, server::Settings &settings)
{
    base::SystemRandom random;
    BOOST_OUTCOME_TRY(settings.logins.secondFactorFor, rolesOf(options.secondFactorFor));
    settings.logins.idleEnd = std::chrono::minutes{options.sessionIdle};
    settings.requestsPerSecond = options.requestsPerSecond;
    settings.auditDays = options.auditDays;
    settings.isBehindProxy = options.isBehindProxy;
    if (options.secretsKey.empty() && options.place.data.empty())
        return base::failure(base::Code::Invalid, "with --store-file say with --secrets-key-file where the key of the "
                                                  "second factors lies; all servers of one database share it");
    const auto key = options.secretsKey.empty() ? options.place.data / "secrets.key" : options.secretsKey;
    BOOST_OUTCOME_TRY(auto secrets, accounts::SecretBox::open(key, random));
    settings.secrets = std::move(secrets);
    return boost::outcome_v2::success();
}

} // namespace

base::Result<void> serve(const ServeOptions &options)
{
    BOOST_OUTCOME_TRY(auto store, server::openData(options.place, false));
    BOOST_OUTCOME_TRY(const auto sites, store->sites());
    if (sites.empty())
        return base::failure(base::Code::NotFound, "no site yet: run wegweiser-server init --site site.toml");
    BOOST_OUTCOME_TRY(auto shell, shell::HttpShell::open({options.listen, options.certificate, options.key}));

    server::Settings settings;
    BOOST_OUTCOME_TRY(readLogins(options, settings));
    settings.packFolder = options.pack;
    settings.packKey = options.packKey;
    if (!options.pack.empty() && !options.packKey.empty()) {
        // A pack that cannot be opened must not stop the queue: the page then shows ids instead of names.
        auto names = server::packNames(options.pack, options.packKey);
        if (names) {
            settings.subjects = std::move(names.assume_value().subjects);
            settings.events = std::move(names.assume_value().events);
        } else {
            base::log(base::Level::Error, "pack-unusable", {{"text", names.assume_error().text}});
        }
    }
    settings.webFolder = options.web.empty() ? defaultWeb() : options.web;

    base::SystemClock clock;
    base::SystemRandom random;
    // Answers of the identity provider come on the I/O thread; the waiting is done on a thread of the client.
    std::unique_ptr<http::CurlClient> provider;
    if (!options.signOn.empty()) {
        BOOST_OUTCOME_TRY(auto signOn, accounts::readSignOnFile(options.signOn));
        provider = std::make_unique<http::CurlClient>(
            shell->executor(), signOn.authorities.empty() ? http::TlsTrust() : http::TlsTrust(signOn.authorities));
        settings.signOn = std::make_shared<accounts::OidcClient>(std::move(signOn), *provider, clock);
    }
    // The threads end before what they use: the server, the shell and the store are made first or kept by the scope.
    std::unique_ptr<server::Server> service;
    base::ThreadExecutor hasher("hasher");
    base::ThreadExecutor writer("writer");
    base::ThreadExecutor webhooks("webhooks");
    http::CurlClient client(webhooks, http::TlsTrust(options.webhookAuthority));
    server::Outside outside{webhooks, client, {}};
    outside.settings.allowPrivate = options.privateWebhooks;
    service =
        std::make_unique<server::Server>(*store, clock, random, server::Threads{shell->executor(), writer, hasher},
                                         std::move(settings), options.noWebhooks ? nullptr : &outside);
    base::Result<void> started = boost::outcome_v2::success();
    service->start([&](base::Result<void> done) {
        started = std::move(done);
        if (!started)
            return shell->stop();
        base::log(base::Level::Info, "serving",
                  {{"listen", options.listen}, {"site", sites.front().id.value}, {"version", WEGWEISER_VERSION}});
    });
    shell->run(
        [&](server::Request request, server::Done done) { service->handle(std::move(request), std::move(done)); },
        [&] {
            service->stop();
            base::log(base::Level::Info, "ending");
        });
    return started;
}
