// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include <atomic>

#include "tests/support/sample_pack.h"
#include "tests/unit/http/test_server.h"
#include "tests/unit/update/house.h"

using namespace kiosk;
using tests::TestConnection;
using tests::TestServer;
namespace fs = std::filesystem;

namespace {

/** A web server over the site that can be made to misbehave. */
struct BadServer
{
    House house;
    std::atomic<bool> knowsRange = true;
    std::atomic<std::uint64_t> sent = 0; ///< bytes of files/
    std::atomic<std::int64_t> cutAfter = -1;
    std::function<bool(const std::string &path, TestConnection &)> instead; ///< true: has answered
    TestServer server{[this](const auto &request, auto &connection) { answer(request, connection); }};
    update::Stop stop = false;
    update::SystemDisk disk;
    fs::path data = house.scratch.path / "terminal";

    BadServer() { fs::create_directories(data); }
    void answer(const std::string &request, TestConnection &connection)
    {
        const auto path = request.substr(5, request.find(' ', 4) - 5);
        if (instead && instead(path, connection))
            return;
        const auto file = house.site / path;
        if (!fs::is_regular_file(file))
            return connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        auto body = readAll(file);
        const auto all = body.size();
        std::string head = "HTTP/1.1 200 OK\r\n";
        if (const auto range = request.find("Range: bytes="); range != std::string::npos && knowsRange) {
            const auto from = std::stoul(request.substr(range + 13));
            head = "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + std::to_string(from) + "-" +
                   std::to_string(all - 1) + "/" + std::to_string(all) + "\r\n";
            body.erase(0, from);
        }
        head += "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n";
        if (path.starts_with("files/")) {
            if (cutAfter >= 0)
                body.resize(std::min<std::size_t>(body.size(), static_cast<std::size_t>(cutAfter.load())));
            sent += body.size();
        }
        connection.send(head + body);
    }
    base::Result<std::int64_t> look()
    {
        Life life(house, data, disk);
        update::WebSource source(server.url("/"), {}, stop);
        return life.update(source);
    }
};

std::uint64_t filesOf(const fs::path &pack)
{
    std::uint64_t all = 0;
    const auto manifest = content::parseManifest(readAll(pack / "manifest.json")).value();
    for (const auto &file : manifest.files)
        all += file.digest.length;
    return all;
}

void send(TestConnection &connection, const std::string &body)
{
    connection.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) +
                    "\r\nConnection: close\r\n\r\n" + body);
}

} // namespace

BOOST_FIXTURE_TEST_CASE(a_download_that_breaks_off_goes_on_where_it_was, BadServer)
{
    const auto pack = house.build(1);
    BOOST_REQUIRE(house.publish(pack));
    cutAfter = 5000;
    int looks = 0;
    for (; looks < 1000; ++looks) {
        const auto done = look();
        if (done) {
            BOOST_TEST(done.value() == 1);
            break;
        }
        BOOST_REQUIRE((done.error().code == base::Code::Offline));
    }
    BOOST_TEST(looks > 2);
    BOOST_TEST(sent == filesOf(pack)); // not one byte twice
}

BOOST_FIXTURE_TEST_CASE(a_server_without_ranges_serves_as_well, BadServer)
{
    BOOST_REQUIRE(house.publish(house.build(1)));
    cutAfter = 5000;
    BOOST_TEST(!look());
    cutAfter = -1;
    knowsRange = false;
    BOOST_TEST(look().value() == 1);
}

BOOST_FIXTURE_TEST_CASE(wrong_bytes_are_not_taken_and_fetched_anew, BadServer)
{
    BOOST_REQUIRE(house.publish(house.build(1)));
    instead = [this](const std::string &path, TestConnection &connection) {
        if (!path.starts_with("files/"))
            return false;
        auto body = readAll(house.site / path);
        body[body.size() / 3] ^= 4;
        send(connection, body);
        return true;
    };
    const auto wrong = look();
    BOOST_REQUIRE(!wrong);
    BOOST_TEST((wrong.error().code == base::Code::Corrupt));
    instead = nullptr;
    BOOST_TEST(look().value() == 1);
}

BOOST_FIXTURE_TEST_CASE(an_answer_without_end_is_cut_off, BadServer)
{
    BOOST_REQUIRE(house.publish(house.build(1)));
    for (const std::string kind : {"timestamp.json", "packs/1/manifest.json", "files/", "root/2.json"}) {
        // By value: the server may still be sending when this round is over.
        instead = [kind](const std::string &path, TestConnection &connection) {
            if (!path.starts_with(kind))
                return false;
            connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            for (int i = 0; i < 64; ++i)
                connection.send(std::string(1U << 20U, ' '));
            return true;
        };
        const auto endless = look();
        BOOST_REQUIRE(!endless);
        BOOST_TEST((endless.error().code == base::Code::Invalid), kind << ": " << endless.error().text);
    }
    std::uint64_t kept = 0;
    for (const auto &entry : fs::recursive_directory_iterator(data))
        kept += entry.is_regular_file() ? entry.file_size() : 0;
    BOOST_TEST(kept < 2 * filesOf(house.scratch.path / "built-1") + (1U << 20U));
    instead = nullptr;
    BOOST_TEST(look().value() == 1);
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_missing_in_the_middle_is_no_update, BadServer)
{
    BOOST_REQUIRE(house.publish(house.build(1)));
    instead = [](const std::string &path, TestConnection &connection) {
        if (path.starts_with("files/"))
            connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return path.starts_with("files/");
    };
    BOOST_TEST((look().error().code == base::Code::NotFound));
    instead = nullptr;
    BOOST_TEST(look().value() == 1);
}

BOOST_FIXTURE_TEST_CASE(a_site_that_changes_while_it_is_read_gives_one_version_or_the_other, BadServer)
{
    BOOST_REQUIRE(house.publish(house.build(1)));
    bool changed = false;
    instead = [&](const std::string &path, TestConnection &) {
        if (!changed && path.ends_with(".db")) { // after the manifest was read
            changed = true;
            house.release(2);
            fs::remove(house.site / path);
        }
        return false;
    };
    BOOST_TEST(!look());
    BOOST_TEST(look().value() == 2);
}

BOOST_FIXTURE_TEST_CASE(a_redirect_is_not_followed, BadServer)
{
    BOOST_REQUIRE(house.publish(house.build(1)));
    instead = [](const std::string &path, TestConnection &connection) {
        if (path == "timestamp.json")
            connection.send("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: "
                            "2\r\nConnection: close\r\n\r\nno");
        return path == "timestamp.json";
    };
    const auto moved = look();
    BOOST_REQUIRE(!moved);
    BOOST_TEST((moved.error().code == base::Code::Invalid));
}

BOOST_FIXTURE_TEST_CASE(a_server_that_says_nothing_is_left_when_the_terminal_ends, BadServer)
{
    BOOST_REQUIRE(house.publish(house.build(1)));
    instead = [](const std::string &, TestConnection &connection) {
        connection.waitForEnd();
        return true;
    };
    std::thread ends([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        stop = true;
    });
    BOOST_TEST((look().error().code == base::Code::Busy));
    ends.join();
}

BOOST_AUTO_TEST_CASE(plain_http_is_for_this_machine_only)
{
    const update::Stop stop = false;
    BOOST_TEST(update::openSource("http://127.0.0.1:8080/packs/", {}, stop).has_value());
    BOOST_TEST(update::openSource("https://packs.example.org/", {}, stop).has_value());
    BOOST_TEST(update::openSource("/media/usb/wegweiser", {}, stop).has_value());
    for (const auto *wrong : {"http://packs.example.org/", "http://localhost.example.org/", "ftp://127.0.0.1/"})
        BOOST_TEST(!update::openSource(wrong, {}, stop).has_value());
}

BOOST_FIXTURE_TEST_CASE(a_stick_that_is_pulled_out_midway_harms_nothing, BadServer)
{
    BOOST_REQUIRE(house.publish(house.build(1)));
    BOOST_TEST(look().value() == 1);
    house.release(2);
    const auto stick = house.scratch.path / "stick";
    fs::copy(house.site, stick, fs::copy_options::recursive);
    fs::remove_all(stick / "files");
    {
        Life life(house, data, disk);
        BOOST_TEST(!life.update(stick));
        fs::remove_all(stick);
        BOOST_TEST((life.update(stick).error().code == base::Code::Offline));
        BOOST_TEST(life.version() == 1);
    }
    fs::copy(house.site, stick, fs::copy_options::recursive);
    Life life(house, data, disk);
    BOOST_TEST(life.update(stick).value() == 2);
}
