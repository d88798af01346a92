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
                                "check nowhere", "new town", "report nowhere", "check town --against nowhere"}) {
        const auto outcome = run(refused);
        BOOST_TEST(outcome.code == 1, refused);
        BOOST_TEST(isOneLine(outcome.err), refused << ": " << outcome.err);
    }
    BOOST_TEST(!fs::exists(folder.path / "out"));
    for (const char *wrong :
         {"", "bogus", "check", "check town --jsn", "check town --today never", "check town --interface town", "report",
          "build town", "build town -o out --created yesterday", "verify out --key k --threshold 0",
          "build town -o out --pack-version 0"}) {
        const auto outcome = run(wrong);
        BOOST_TEST(outcome.code == 2, wrong);
        BOOST_TEST(isOneLine(outcome.err), wrong << ": " << outcome.err);
    }
}

BOOST_AUTO_TEST_CASE(what_goes_wrong_deep_inside_is_one_line_too)
{
    BOOST_REQUIRE(run("new town").code == 0);
    const std::string tooLong(300, 'x');
    for (const auto &refused :
         std::vector<std::string>{"new " + tooLong, "check town/pack.toml/x", "build town -o " + tooLong,
                                  "build town -o 'town/pack.toml/a\nb'", "search town/pack.toml x",
                                  "export html town/pack.toml -o x", "publish town/pack.toml -o x --root y"}) {
        const auto outcome = run(refused);
        BOOST_TEST(outcome.code == 1, refused << ": " << outcome.err);
        BOOST_TEST(isOneLine(outcome.err), refused << ": " << outcome.err);
    }
    for (const char *wrong : {"new ''", "build town -o ''", "import", "export", "root"}) {
        const auto outcome = run(wrong);
        BOOST_TEST(outcome.code == 2, wrong);
        BOOST_TEST(isOneLine(outcome.err), wrong << ": " << outcome.err);
    }
    BOOST_TEST(!fs::exists(folder.path / "manifest.json"));
    BOOST_TEST(run("import").err.find("say which: ") != std::string::npos);
    BOOST_TEST(run("import xliff").err.find("see: wegweiser-pack import xliff --help") != std::string::npos);
    const auto program = std::string("'" WEGWEISER_BINARY_DIR "/bin/wegweiser-pack' ");
    const auto town = "'" + (folder.path / "town").string() + "'";
    const int status = std::system((program + "check " + town + " > /dev/full 2> /dev/null").c_str());
    BOOST_TEST(WEXITSTATUS(status) == 1); // a script must not take it for "no findings"
}

BOOST_AUTO_TEST_CASE(a_build_that_was_cut_off_does_not_stand_in_the_way_of_the_next)
{
    BOOST_REQUIRE(run("new town").code == 0);
    BOOST_REQUIRE(run("build town -o out").code == 0);
    fs::remove(folder.path / "out/manifest.json");
    writeAll(folder.path / "out/content.2147483646", "half a database of a process that is gone");
    BOOST_TEST(run("build town -o out").code == 0);
    BOOST_TEST(!fs::exists(folder.path / "out/content.2147483646"));
    fs::remove(folder.path / "out/manifest.json");
    writeAll(folder.path / "out/files/my letter.odt", "mine");
    BOOST_TEST(run("build town -o out").code == 1);
    BOOST_TEST(readAll(folder.path / "out/files/my letter.odt") == "mine");
}

BOOST_AUTO_TEST_CASE(strict_checking_lets_pass_only_what_waits_for_the_centre)
{
    fs::copy(exampleSources(), folder.path / "town", fs::copy_options::recursive);
    const std::string strict = "check town --strict --today 2026-11-22 --json";
    BOOST_TEST(run(strict).code == 1); // a page has no Arabic text
    writeAll(folder.path / "town/topics/02-housing/ar.md",
             "+++\ntitle = \"السكن\"\nmethod = \"machine\"\nsource = [\"5a18d64c\"]\n+++\nكيف تجد شقة.\n");
    BOOST_TEST(run(strict).code == 0, run(strict).out);
    BOOST_TEST(run(strict).out.find("\"code\":\"fact-unconfirmed\"") != std::string::npos);
    BOOST_TEST(run(strict).out.find("\"coverage\":[\n{\"language\":\"de\",\"complete\":3,") != std::string::npos);
    BOOST_TEST(run("check town --strict --today 2027-11-20").code == 1); // a fact expires soon
    BOOST_TEST(run("check town --today 2027-11-20 --coverage").out.find("\nar                  3 ") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(help_and_version_go_to_stdout)
{
    BOOST_TEST(run("--version").out == "wegweiser-pack " WEGWEISER_VERSION "\n");
    const auto help = run("--help");
    BOOST_TEST(help.code == 0);
    BOOST_TEST(help.err.empty());
    for (const char *word : {"new", "check", "report", "stamp", "build", "keygen", "sign", "verify", "Exit codes",
                             "content/schema/README.md"})
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
