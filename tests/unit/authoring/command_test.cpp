// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstdlib>

#include <boost/test/unit_test.hpp>
#include <sys/wait.h>

#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

namespace fs = std::filesystem;

namespace {

struct Outcome
{
    int code = -1;
    std::string out, err;
};

/** Runs the real wegweiser-pack in an empty folder. */
struct Command
{
    ScratchFolder folder;

    [[nodiscard]] Outcome run(const std::string &arguments) const
    {
        const auto line = "cd '" + folder.path.string() + "' && '" WEGWEISER_BINARY_DIR "/bin/wegweiser-pack' " +
                          arguments + " >.out 2>.err </dev/null";
        const int status = std::system(line.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, readAll(folder.path / ".out"),
                readAll(folder.path / ".err")};
    }
};

bool isOneLine(const std::string &text)
{
    return !text.empty() && text.find('\n') == text.size() - 1;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_pack_command, Command)

BOOST_AUTO_TEST_CASE(it_goes_the_whole_way_from_nothing_to_a_verified_pack)
{
    for (const char *step : {"new town", "check town", "stamp town", "build town -o out",
                             "keygen --no-passphrase -o key", "sign out --key key", "verify out --key key.pub"}) {
        const auto outcome = run(step);
        BOOST_TEST(outcome.code == 0, step << ": " << outcome.err);
    }
    BOOST_TEST(run("verify out --key key.pub --json").out.starts_with("{\"id\":\"town\",\"version\":1,"));
    BOOST_TEST(run("build town -o out --pack-version 2 --expires 2040-01-01T00:00:00Z").code == 0);
    BOOST_TEST(run("verify out --key key.pub").err == "wegweiser-pack: out: not signed; run: wegweiser-pack sign\n");
}

BOOST_AUTO_TEST_CASE(exit_codes_tell_findings_failures_and_usage_apart)
{
    BOOST_REQUIRE(run("new town").code == 0);
    writeAll(folder.path / "town/topics/01-first-steps/en.md", "+++\ntitle = \"x\"\nmethod = \"machine\"\n+++\n## x\n");
    const auto checked = run("check town --quiet");
    BOOST_TEST(checked.code == 1);
    BOOST_TEST(checked.out.starts_with("town/topics/01-first-steps/en.md:5: a page begins with a paragraph"));
    BOOST_TEST(run("check town --json").out.starts_with("{\"errors\":"));
    for (const char *refused : {"build town -o out", "stamp town", "sign out --key none", "verify out --key none",
                                "check nowhere", "new town"}) {
        const auto outcome = run(refused);
        BOOST_TEST(outcome.code == 1, refused);
        BOOST_TEST(isOneLine(outcome.err), refused << ": " << outcome.err);
    }
    BOOST_TEST(!fs::exists(folder.path / "out"));
    for (const char *wrong :
         {"", "bogus", "check", "check town --jsn", "build town", "build town -o out --created yesterday",
          "verify out --key k --threshold 0", "build town -o out --pack-version 0"}) {
        const auto outcome = run(wrong);
        BOOST_TEST(outcome.code == 2, wrong);
        BOOST_TEST(isOneLine(outcome.err), wrong << ": " << outcome.err);
    }
}

BOOST_AUTO_TEST_CASE(help_and_version_go_to_stdout)
{
    BOOST_TEST(run("--version").out == "wegweiser-pack " WEGWEISER_VERSION "\n");
    const auto help = run("--help");
    BOOST_TEST(help.code == 0);
    BOOST_TEST(help.err.empty());
    for (const char *word :
         {"new", "check", "stamp", "build", "keygen", "sign", "verify", "Exit codes", "content/schema/README.md"})
        BOOST_TEST(help.out.find(word) != std::string::npos, word);
}

BOOST_AUTO_TEST_CASE(a_key_is_made_once_and_for_its_owner_only)
{
    BOOST_REQUIRE(run("keygen --no-passphrase -o key").code == 0);
    const auto secret = readAll(folder.path / "key");
    const auto mode = fs::status(folder.path / "key").permissions() & fs::perms::mask;
    BOOST_TEST((mode == (fs::perms::owner_read | fs::perms::owner_write)));
    BOOST_TEST(run("keygen --no-passphrase -o key").code == 1);
    BOOST_TEST(readAll(folder.path / "key") == secret);
    BOOST_TEST(secret.size() == 65U);
}

BOOST_AUTO_TEST_SUITE_END()
