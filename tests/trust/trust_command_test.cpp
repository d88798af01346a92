// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>

#include <boost/test/unit_test.hpp>
#include <sys/stat.h>
#include <sys/wait.h>

#include "kiosk/trust/key_file.h"
#include "tests/support/publication.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

namespace fs = std::filesystem;

namespace {

struct Outcome
{
    int code = -1;
    std::string out, err;
};

/** Runs the real wegweiser-pack, as people with their keys would, in a folder of its own. */
struct Command
{
    ScratchFolder folder;

    [[nodiscard]] Outcome run(const std::string &arguments) const
    {
        // setsid: no terminal to ask on, wherever the tests run.
        const auto line = "cd '" + folder.path.string() +
                          "' && setsid -w '" WEGWEISER_BINARY_DIR "/bin/wegweiser-pack' " + arguments +
                          " >.out 2>.err </dev/null";
        const int status = std::system(line.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, readAll(folder.path / ".out"),
                readAll(folder.path / ".err")};
    }
    void must(const std::string &arguments) const
    {
        const auto outcome = run(arguments);
        BOOST_REQUIRE_MESSAGE(outcome.code == 0, arguments << ": " << outcome.err);
    }
    /** Fails with one line that has @p word in it. */
    void refused(const std::string &arguments, const std::string &word, int code = 1) const
    {
        const auto outcome = run(arguments);
        BOOST_TEST(outcome.code == code, arguments << ": " << outcome.out << outcome.err);
        BOOST_TEST(outcome.err.find(word) != std::string::npos, arguments << ": " << outcome.err);
        BOOST_TEST(outcome.err.find('\n') == outcome.err.size() - 1, arguments << ": " << outcome.err);
    }
    void secret(const std::string &name, const std::string &line) const
    {
        writeAll(folder.path / name, line + "\n");
        ::chmod((folder.path / name).c_str(), 0600);
    }
    /** Keys of three people, an editor and a server; root 1, signed by two; a built pack. */
    void prepare() const
    {
        for (const char *name : {"anna", "ben", "cleo", "editor", "server"})
            must(std::string("keygen --no-passphrase -o ") + name);
        must("root new --pack example --root-key anna.pub ben.pub cleo.pub --threshold 2 --pack-key editor.pub "
             "--timestamp-key server.pub --expires 2035-01-31 -o root");
        must("root sign root --key anna");
        must("root sign root --key ben");
        must("build '" + exampleSources().string() + "' -o out --expires 2035-01-31T00:00:00Z");
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_commands_of_trust, Command)

BOOST_AUTO_TEST_CASE(a_pack_is_good_by_its_root_and_a_terminal_is_not_led_back)
{
    prepare();
    refused("verify out --root root", "not signed");
    must("sign out --key editor");
    BOOST_TEST(run("verify out --root root").out.find("alarm: nobody vouches") != std::string::npos);
    must("timestamp out --key server --issued 2026-11-24T08:00:00Z");
    must("verify out --root root --floor seen");
    BOOST_TEST(run("verify out --root root --floor seen --json").out.find("\"root\":1,\"alarms\":{\"stale_since\":") !=
               std::string::npos);
    // A later one raises the floor; the one before is then refused.
    fs::copy(folder.path / "out", folder.path / "before", fs::copy_options::recursive);
    must("build '" + exampleSources().string() + "' -o out --pack-version 2 --expires 2035-01-31T00:00:00Z");
    must("sign out --key editor");
    refused("verify out --root root --floor seen", "not the one that the timestamp names");
    must("timestamp out --key server");
    must("verify out --root root --floor seen");
    refused("verify before --root root --floor seen", "older than version 2");
    // Back to the pages of version 1, under a higher number.
    must("build '" + exampleSources().string() +
         "' -o out --pack-version 3 --rollback-to 1 --expires 2035-01-31T00:00:00Z");
    must("sign out --key editor");
    must("timestamp out --key server");
    must("verify out --root root --floor seen");
    refused("build '" + exampleSources().string() + "' -o out --pack-version 3 --rollback-to 3", "older version");
}

BOOST_AUTO_TEST_CASE(keys_on_another_machine_sign_by_request)
{
    prepare();
    must("sign out --request -o request.json");
    fs::create_directory(folder.path / "elsewhere");
    for (const char *name : {"request.json", "editor"})
        fs::rename(folder.path / name, folder.path / "elsewhere" / name);
    const auto shown = run("sign --offline elsewhere/request.json --key elsewhere/editor -o signature.json");
    BOOST_TEST(shown.code == 0);
    BOOST_TEST(shown.out.find("pack example, version 1") != std::string::npos);
    must("sign out --add signature.json");
    must("timestamp out --request -o request.json");
    must("sign --offline request.json --key server -o stamp.json");
    refused("sign out --add stamp.json", "was made for timestamp");
    must("timestamp out --add stamp.json");
    must("verify out --root root");
    must("root next root --expires 2036-01-31");
    for (const char *name : {"anna", "cleo"}) {
        must("root sign root --request -o request.json");
        must(std::string("sign --offline request.json --key ") + name + " -o signature.json");
        must("root sign root --add signature.json");
    }
    BOOST_TEST(run("verify out --root root --json").out.find("\"root\":2") != std::string::npos);
    auto request = readAll(folder.path / "request.json");
    request.replace(request.find("valid until 2036"), 16, "valid until 2037");
    writeAll(folder.path / "request.json", request);
    refused("sign --offline request.json --key anna -o signature.json", "do not sign it");
}

BOOST_AUTO_TEST_CASE(a_stolen_key_is_rotated_out)
{
    prepare();
    must("keygen --no-passphrase -o dora");
    must("root next root --remove-root-key ben.pub --root-key dora.pub --expires 2036-01-31 --reset-version 1 "
         "--reset-time 2026-11-24");
    BOOST_TEST(run("root show root").out.find("not to be used yet") != std::string::npos);
    refused("root next root --expires 2037-01-31 --remove-root-key ben.pub", "is none of the role root");
    must("root sign root --key ben"); // of the root before only
    must("root sign root --key anna");
    BOOST_TEST(run("root show root").out.find("signed by 1 of 2") != std::string::npos);
    must("root sign root --key dora");
    BOOST_TEST(run("root show root").out.find("good: signed") != std::string::npos);
    BOOST_TEST(run("root show root").out.find("sets every terminal back") != std::string::npos);
    refused("root new --pack example --root-key anna.pub --pack-key editor.pub --timestamp-key server.pub --expires "
            "2035-01-31 -o root",
            "has roots already");
    refused("root new --pack example --root-key anna.pub --pack-key editor.pub --timestamp-key editor.pub --expires "
            "2035-01-31 -o other",
            "must not be a key for packs");
}

BOOST_AUTO_TEST_CASE(a_passphrase_comes_from_a_file_or_a_terminal_and_nowhere_else)
{
    secret("good", "four words make phrases");
    secret("wrong", "other words make phrases");
    secret("short", "short");
    must("keygen -o anna --passphrase-file good");
    BOOST_TEST(readAll(folder.path / "anna").starts_with("wegweiser-secret-key-v1\n"));
    refused("keygen -o ben", "--no-passphrase");
    refused("keygen -o ben --passphrase-file short", "too short");
    refused("keygen -o ben --passphrase-file good --no-passphrase", "excludes", 2);
    BOOST_TEST(!fs::exists(folder.path / "ben"));
    must("build '" + exampleSources().string() + "' -o out");
    refused("sign out --key anna", "--passphrase-file");
    refused("sign out --key anna --passphrase-file wrong", "anna: wrong passphrase");
    must("sign out --key anna --passphrase-file good");
    must("verify out --key anna.pub");
    ::chmod((folder.path / "good").c_str(), 0644);
    refused("sign out --key anna --passphrase-file good", "chmod 600");
}

BOOST_AUTO_TEST_CASE(a_published_folder_is_verified_whole_and_its_timestamp_renewed_by_the_server)
{
    Publication publication;
    publication.issued = "2026-11-24T08:00:00Z";
    publication.writeTo(folder.path / "web");
    fs::copy(folder.path / "web/root", folder.path / "root");
    BOOST_REQUIRE(kiosk::trust::writeKeyFiles(testKey(21), folder.path / "server"));
    must("verify web --root root --floor seen");
    must("timestamp web --key server --issued 2026-11-25");
    must("verify web --root root --floor seen");
    BOOST_TEST(readAll(folder.path / "seen").find("\"time\": \"2026-11-25T00:00:00Z\"") != std::string::npos);
    for (const auto &entry : fs::directory_iterator(folder.path / "web/files")) {
        const auto good = readAll(entry.path());
        writeAll(entry.path(), good.substr(1));
        refused("verify web --root root", "get the pack from its publisher again");
        writeAll(entry.path(), good);
    }
    writeAll(folder.path / "seen", "{}");
    refused("verify web --root root --floor seen", "not the floor of a terminal");
    refused("verify web --root nowhere", "no root here");
    refused("timestamp nowhere --key server", "neither a built pack");
}

BOOST_AUTO_TEST_CASE(publishing_touches_nobody_elses_files_and_not_the_pack)
{
    prepare();
    must("sign out --key editor");
    const std::string publish = "publish out --root root --timestamp-key server -o ";
    refused(publish + "out", "name another");
    refused(publish + "out/site", "name another");
    BOOST_TEST(!fs::exists(folder.path / "out/root"));
    fs::create_directories(folder.path / "www/files");
    writeAll(folder.path / "www/files/letter.odt", "mine");
    must(publish + "www");
    BOOST_TEST(readAll(folder.path / "www/files/letter.odt") == "mine");
    // What a full disk or a cut left is taken away by the next publish.
    writeAll(folder.path / ("www/files/" + std::string(64, 'a') + ".db.part"), "half");
    must(publish + "www");
    BOOST_TEST(!fs::exists(folder.path / ("www/files/" + std::string(64, 'a') + ".db.part")));
    // No half of a timestamp takes its place: signatures and document belong together.
    const auto before = readAll(folder.path / "www/timestamp.sig.json");
    fs::create_directories(folder.path / "www/timestamp.json.next/in the way");
    BOOST_TEST(run(publish + "www --valid 9").code == 1);
    BOOST_TEST(readAll(folder.path / "www/timestamp.sig.json") == before);
    must("verify www --root root");
}

BOOST_AUTO_TEST_CASE(a_pack_whose_sources_have_errors_is_built_for_a_trial_but_not_published)
{
    prepare();
    const auto sources = folder.path / "sources", contact = sources / "contacts/centre.toml";
    fs::copy(exampleSources(), sources, fs::copy_options::recursive);
    const auto good = readAll(contact);
    auto bad = good;
    const std::string web = "https://www.example.org";
    bad.replace(bad.find(web), web.size(), "https://nowhere");
    const auto build = [&](const std::string &text, const std::string &version) {
        writeAll(contact, text);
        must("build sources -o out --expires 2035-01-31T00:00:00Z --pack-version " + version);
        must("sign out --key editor");
    };
    const std::string publish = "publish out -o site --root root --timestamp-key server";
    build(bad, "7");
    refused(publish, "build it again");
    BOOST_TEST(readAll(folder.path / ".out").find("sources/contacts/centre.toml:") != std::string::npos);
    BOOST_TEST(!fs::exists(folder.path / "site"));
    fs::copy(folder.path / "out", folder.path / "elsewhere", fs::copy_options::recursive);
    const auto told = run("publish elsewhere -o site --root root --timestamp-key server --json");
    BOOST_TEST(told.code == 1);
    BOOST_TEST(told.err.find("centre.toml:") != std::string::npos, told.err);
    BOOST_TEST(told.out == "");
    build(good, "8");
    must(publish);
    BOOST_TEST(!fs::exists(folder.path / "out/check-errors.txt"));
    build(bad, "9");
    must(publish + " --despite-errors");
    must("verify out --root root");
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_is_said_with_exit_code_2)
{
    for (const char *wrong :
         {"sign", "sign out", "sign out --request", "sign --offline x", "verify out", "verify out --key a --root b",
          "verify out --key a --floor f", "root", "root next", "root new --pack x", "timestamp",
          "timestamp out --key k --valid 40d", "timestamp out --key k --valid d", "root next root --expires tomorrow",
          "root next root --expires 2030-01-01 --reset-version 3"}) {
        const auto outcome = run(wrong);
        BOOST_TEST(outcome.code == 2, wrong << ": " << outcome.out << outcome.err);
        BOOST_TEST(outcome.err.find('\n') == outcome.err.size() - 1, wrong << ": " << outcome.err);
    }
    for (const char *command :
         {"root --help", "root new --help", "root next --help", "sign --help", "timestamp --help", "verify --help"})
        BOOST_TEST(run(command).out.find("wegweiser-pack ") != std::string::npos, command);
}

BOOST_AUTO_TEST_SUITE_END()
