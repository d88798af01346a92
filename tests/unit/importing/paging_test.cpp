// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// WordPress and HSDS come in pages; pictures come from anywhere.
#include <atomic>
#include <map>
#include <mutex>

#include "../http/test_server.h"
#include "import_samples.h"
#include "kiosk/base/thread_executor.h"
#include "kiosk/http/curl_client.h"
#include "kiosk/importing/fetch.h"
#include "kiosk/importing/other_sources.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;
using namespace kiosk::tests;
using importing::Note;

namespace {

struct Answer
{
    std::string body;
    int status = 200;
    std::string headers = {};
};

/** A site of fixed answers; what is asked beside them is 404. */
class Site
{
public:
    std::map<std::string, Answer> answers; ///< by path with its question
    std::map<std::string, int> asked;      ///< how often

    [[nodiscard]] std::string url(const std::string &path = {}) const { return m_server.url(path); }
    int times(const std::string &path)
    {
        const std::lock_guard lock(m_lock);
        return asked[path];
    }

private:
    void answer(const std::string &request, TestConnection &connection)
    {
        const auto path = request.substr(4, request.find(' ', 4) - 4);
        {
            const std::lock_guard lock(m_lock);
            ++asked[path];
        }
        const auto found = answers.find(path);
        const auto given = found == answers.end() ? Answer{"{}", 404} : found->second;
        connection.send("HTTP/1.1 " + std::to_string(given.status) +
                        " x\r\nContent-Length: " + std::to_string(given.body.size()) + "\r\n" + given.headers +
                        "Connection: close\r\n\r\n" + given.body);
    }
    std::mutex m_lock;
    TestServer m_server{[this](const auto &request, auto &connection) { answer(request, connection); }};
};

struct Importer
{
    base::ThreadExecutor executor{"test"};
    http::CurlClient client{executor};
    importing::Fetcher fetcher{client, std::chrono::milliseconds(1)};
    Site site;
    ScratchFolder scratch;

    static std::string wordPressPath(int page)
    {
        return "/wp-json/wp/v2/pages?per_page=100&_fields=id,link,title,content,modified_gmt,parent,menu_order,"
               "translations&page=" +
               std::to_string(page);
    }
    [[nodiscard]] std::string wordPressPage(int number, const std::string &html = "<p>Text</p>") const
    {
        const auto id = std::to_string(number);
        return R"({"id":)" + id + R"(,"link":")" + site.url("/p" + id + "/") + R"(","title":{"rendered":"Seite )" + id +
               R"("},"content":{"rendered":)" + authoring::jsonText(html) + R"(},"parent":0,"menu_order":)" + id + "}";
    }
    base::Result<importing::WordPressAnswers> wordPress() { return importing::fetchWordPress(fetcher, site.url(), {}); }
    /** All the way into the folder. */
    base::Result<importing::Report> importWordPress()
    {
        importing::Report report;
        BOOST_OUTCOME_TRY(const auto answers, wordPress());
        BOOST_OUTCOME_TRY(auto model, importing::readWordPress(answers, report));
        importing::fetchPictures(fetcher, model);
        const domain::LocalDate today{std::chrono::year(2026), std::chrono::November, std::chrono::day(24)};
        BOOST_OUTCOME_TRY(importing::writeSources(std::move(model), {scratch.path, today, false}, report));
        return report;
    }
    void serveHsds(const std::string &part, int page, const std::string &items, const std::string &more)
    {
        site.answers["/" + part + "?per_page=100&page=" + std::to_string(page)] = {R"({"contents":[)" + items + "]" +
                                                                                   more + "}"};
    }
};

std::string service(const std::string &id)
{
    return R"({"id":")" + id + R"(","name":"Dienst )" + id + R"(","status":"active","description":"Hilft."})";
}

std::size_t topicsIn(const std::filesystem::path &folder)
{
    std::size_t count = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder / "topics"))
        count += entry.path().filename() == "topic.toml" ? 1 : 0;
    return count;
}

const std::string Png = "\x89PNG\r\n\x1a\n rest of a picture";

} // namespace

BOOST_FIXTURE_TEST_SUITE(pages_of_answers, Importer)

BOOST_AUTO_TEST_CASE(wordpress_is_followed_as_far_as_its_header_says_and_no_further)
{
    for (int page = 1; page <= 4; ++page) // three, whatever the fourth holds; none of them is full
        site.answers[wordPressPath(page)] = {"[" + wordPressPage(page) + "]", 200, "X-WP-TotalPages: 3\r\n"};
    BOOST_REQUIRE(importWordPress());
    BOOST_TEST(topicsIn(scratch.path) == 3U);
    BOOST_TEST(site.times(wordPressPath(4)) == 0);
}

BOOST_AUTO_TEST_CASE(wordpress_without_the_header_ends_where_it_answers_400)
{
    for (int page = 1; page <= 3; ++page)
        site.answers[wordPressPath(page)] = {"[" + wordPressPage(page) + "]"};
    site.answers[wordPressPath(4)] = {R"({"code":"rest_post_invalid_page_number"})", 400};
    BOOST_TEST(wordPress().value().pages.at("de").size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_page_that_fails_in_the_middle_fails_the_import_and_no_byte_is_written)
{
    for (int page = 1; page <= 3; ++page)
        site.answers[wordPressPath(page)] = {"[" + wordPressPage(page) + "]", 200, "X-WP-TotalPages: 3\r\n"};
    BOOST_REQUIRE(importWordPress());
    const auto kept = textOfFile(scratch.path / ".import/wordpress-127-0-0-1.json");
    BOOST_TEST(kept != "(no file)");
    for (const auto &bad : {Answer{"", 500}, Answer{"[{", 200}, Answer{"{}", 403}, Answer{"{}", 400},
                            Answer{"{}", 301, "Location: /\r\n"}}) {
        site.answers[wordPressPath(2)] = bad;
        const auto again = importWordPress();
        BOOST_REQUIRE_MESSAGE(!again, bad.status);
        BOOST_TEST(again.error().text.find("page=2") != std::string::npos, again.error().text);
        BOOST_TEST(topicsIn(scratch.path) == 3U);
        BOOST_TEST(textOfFile(scratch.path / ".import/wordpress-127-0-0-1.json") == kept);
    }
    // Nor without the header: only 400 and 404 are an end.
    site.answers[wordPressPath(1)].headers = {};
    site.answers[wordPressPath(2)] = {"", 503};
    BOOST_TEST(!importWordPress());
    BOOST_TEST(topicsIn(scratch.path) == 3U);
}

BOOST_AUTO_TEST_CASE(hsds_is_followed_as_far_as_total_pages_says)
{
    serveHsds("services", 1, service("a") + "," + service("b"), R"(,"total_pages":2)");
    serveHsds("services", 2, service("c"), R"(,"total_pages":2)");
    serveHsds("services", 3, service("d"), "");
    const auto answers = importing::fetchHsds(fetcher, site.url());
    BOOST_REQUIRE(answers);
    importing::Report report;
    BOOST_TEST(importing::readHsds(answers.value(), report).value().topics.size() == 3U);
}

BOOST_AUTO_TEST_CASE(hsds_without_pages_is_read_once_and_its_offices_may_not_fail)
{
    site.answers["/services?per_page=100&page=1"] = {"[" + service("a") + "]"};
    site.answers["/services?per_page=100&page=2"] = {"[" + service("a") + "]"};
    BOOST_TEST(importing::fetchHsds(fetcher, site.url()).value().parts.at("services").size() == 1U);
    site.answers["/locations?per_page=100&page=1"] = {"", 500}; // there, and out of order
    const auto failed = importing::fetchHsds(fetcher, site.url());
    BOOST_REQUIRE(!failed);
    BOOST_TEST(failed.error().text.find("/locations") != std::string::npos, failed.error().text);
}

BOOST_AUTO_TEST_CASE(a_server_that_never_ends_is_left_after_a_while)
{
    std::atomic<int> page = 0;
    const TestServer endless([&](const std::string &, TestConnection &connection) {
        const auto body = "[" + service(std::to_string(++page)) + "]";
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) +
                        "\r\nConnection: close\r\n\r\n" + body);
    });
    const auto lists = importing::fetchHsds(fetcher, endless.url(""));
    BOOST_REQUIRE(!lists);
    BOOST_TEST(lists.error().text.find("does not end") != std::string::npos, lists.error().text);
    BOOST_TEST(page.load() < 1000);

    const TestServer flood([&](const std::string &, TestConnection &connection) {
        connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n[");
        const std::string part(1 << 20, ' ');
        for (int i = 0; i < 100; ++i)
            connection.send(part);
    });
    const auto bytes = importing::fetchHsds(fetcher, flood.url(""));
    BOOST_REQUIRE(!bytes);
    BOOST_TEST((bytes.error().code == base::Code::Invalid), bytes.error().text);
}

BOOST_AUTO_TEST_CASE(pictures_that_cannot_be_had_are_told_by_name_and_the_page_comes_without_them)
{
    std::string html = "<p>Text</p>";
    for (const char *name : {"good.png", "large.png", "missing.png", "loop.png", "text.png"})
        html += R"(<p><img src=")" + site.url(std::string("/") + name) + R"(" alt="Ein Haus am Markt"></p>)";
    site.answers[wordPressPath(1)] = {"[" + wordPressPage(1, html) + "]", 200, "X-WP-TotalPages: 1\r\n"};
    site.answers["/good.png"] = {Png};
    site.answers["/large.png"] = {Png + std::string(17U << 20U, 'x')};
    site.answers["/loop.png"] = {"", 302, "Location: /loop.png\r\n"};
    site.answers["/text.png"] = {"<html>no picture</html>"};
    const auto report = importWordPress();
    BOOST_REQUIRE_MESSAGE(report, (report ? "" : report.error().text));
    const auto told = importing::reportAsText(report.value());
    for (const char *line : {"large.png `Ein Haus am Markt`: a picture that could not be had", "missing.png", "404",
                             "loop.png", "it has moved to /loop.png", "of a kind that the terminal does not show"})
        BOOST_TEST(told.find(line) != std::string::npos, line << " in " << told);
    BOOST_TEST(told.find("good.png") == std::string::npos, told);
    BOOST_TEST(site.times("/loop.png") == 1); // asked once, not followed
    std::size_t pictures = 0;
    for (const auto &entry : std::filesystem::directory_iterator(scratch.path / "media"))
        pictures += textOfFile(entry.path()) == Png ? 1U : 100U;
    BOOST_TEST(pictures == 1U);
    BOOST_TEST(errorsIn(scratch.path) == "");
}

BOOST_AUTO_TEST_CASE(a_server_of_pictures_that_does_not_answer_is_not_asked_for_all_of_them)
{
    std::string html = "<p>Text</p>";
    for (int i = 0; i < 9; ++i)
        html +=
            R"(<p><img src=")" + site.url("/busy" + std::to_string(i) + ".png") + R"(" alt="Ein Haus am Markt"></p>)";
    site.answers[wordPressPath(1)] = {"[" + wordPressPage(1, html) + "]", 200, "X-WP-TotalPages: 1\r\n"};
    for (int i = 0; i < 9; ++i)
        site.answers["/busy" + std::to_string(i) + ".png"] = {"", 503};
    BOOST_REQUIRE(importWordPress());
    BOOST_TEST(site.times("/busy2.png") == 3);
    BOOST_TEST(site.times("/busy3.png") == 0);
}

BOOST_AUTO_TEST_CASE(an_address_that_only_looks_like_this_machine_is_not_read_in_the_clear)
{
    for (const char *address : {"http://127.0.0.1.example.org/", "http://localhost.example.org/x",
                                "http://127.0.0.1@example.org/", "http://localhosts"}) {
        const auto got = fetcher.get(address);
        BOOST_REQUIRE(!got);
        BOOST_TEST(got.error().text.find("only https://") != std::string::npos, got.error().text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
