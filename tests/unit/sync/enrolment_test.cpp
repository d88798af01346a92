// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/base/files.h"
#include "kiosk/sync/enrolment.h"
#include "tests/support/fake_terminal.h"
#include "tests/support/result_printing.h"
#include "tests/support/scratch_folder.h"
#include "tests/unit/sync/fake_http.h"

using namespace kiosk;
using namespace kiosk::sync;

namespace {

struct Fixture
{
    ScratchFolder folder;
    std::filesystem::path file = folder.path / "identity.json";
    tests::FakeHttp http;
    tests::FakeRandom random;
    Enrolment enrolment{file, http, random};
    std::optional<base::Result<wire::EnrolAnswer>> result;

    void run(const char *code = "K7M2")
    {
        result.reset();
        enrolment.run({"https://queue.example", code, "lobby"},
                      [this](base::Result<wire::EnrolAnswer> answer) { result = std::move(answer); });
        http.deliver();
    }
    static http::HttpAnswer welcome()
    {
        return {200, {}, wire::toText(wire::toJson(wire::EnrolAnswer{"t-17", 2, tests::testSite()}))};
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(an_enrolled_terminal_knows_who_it_is_and_tells_nobody, Fixture)
{
    http.answers.emplace_back(welcome());
    run();
    BOOST_REQUIRE(result->has_value());
    BOOST_TEST((result->value().site == tests::testSite()));
    const auto sent = wire::fromJson<wire::EnrolRequest>(wire::parseJson(http.requests[0].body).value()).value();
    const auto identity = loadIdentity(file).value();
    BOOST_TEST(http.requests[0].url == "https://queue.example/v1/terminals/enrol");
    BOOST_TEST(sent.code == "K7M2");
    BOOST_TEST(sent.publicKey == identity.key.publicKey().base64());
    BOOST_TEST(http.requests[0].body.find(identity.key.secretHex()) == std::string::npos);
    BOOST_TEST(identity.terminal == "t-17");
    BOOST_TEST(identity.number == 2);
    BOOST_TEST(identity.site.value == "leipzig");
    BOOST_CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::all) ==
                (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    BOOST_TEST(!std::filesystem::exists(file.string() + ".pending"));
    run();
    BOOST_TEST(result->error().code == base::Code::Conflict);
    BOOST_TEST(http.requests.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_lost_answer_does_not_use_up_the_code, Fixture)
{
    run(); // nothing comes back
    BOOST_TEST(result->error().code == base::Code::Offline);
    BOOST_TEST(loadIdentity(file).error().code == base::Code::NotFound);
    const auto key = http.lastHeader("Idempotency-Key");
    http.answers.emplace_back(welcome());
    run();
    BOOST_TEST(result->has_value());
    BOOST_TEST(http.requests[0].body == http.requests[1].body);
    BOOST_TEST(http.lastHeader("Idempotency-Key") == key);
    BOOST_TEST(!key.empty());
}

BOOST_FIXTURE_TEST_CASE(a_refused_code_says_so_and_another_one_is_another_request, Fixture)
{
    http.answers.emplace_back(http::HttpAnswer{403, {}, R"({"code":"denied","detail":"this code was used"})"});
    run();
    BOOST_TEST(result->error().code == base::Code::Denied);
    const auto key = http.lastHeader("Idempotency-Key");
    run("OTHER");
    BOOST_TEST(http.lastHeader("Idempotency-Key") != key);
}

BOOST_FIXTURE_TEST_CASE(an_identity_that_others_may_read_or_that_is_none_is_refused, Fixture)
{
    BOOST_REQUIRE(base::writeFileAtomically(file, "{}", 0600).has_value());
    BOOST_TEST(loadIdentity(file).error().code == base::Code::Invalid);
    BOOST_REQUIRE(base::writeFileAtomically(file, "{}", 0644).has_value());
    BOOST_TEST(loadIdentity(file).error().code == base::Code::Denied);
}
