// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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

struct Command
{
    ScratchFolder folder;

    [[nodiscard]] Outcome run(const std::string &arguments) const
    {
        const auto line = "cd '" + folder.path.string() + "' && '" WEGWEISER_BINARY_DIR "/bin/wegweiser-pack' export " +
                          arguments + " >.out 2>.err </dev/null";
        const int status = std::system(line.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, readAll(folder.path / ".out"),
                readAll(folder.path / ".err")};
    }
    const std::string sources = "'" + exampleSources().string() + "'";
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_export_commands, Command)

BOOST_AUTO_TEST_CASE(sources_and_a_built_pack_give_the_same_site)
{
    BOOST_TEST(run("html " + sources + " -o one").code == 0);
    buildSources(exampleSources(), folder.path / "pack");
    const auto outcome = run("html pack -o two --json");
    BOOST_TEST(outcome.code == 0, outcome.err);
    BOOST_TEST(outcome.out == "{\"folder\":\"two\",\"pages\":22,\"languages\":3,\"media\":3,\"shown_in_german\":1,"
                              "\"sitemap\":false}\n");
    BOOST_TEST(std::system(("diff -r '" + (folder.path / "one").string() + "' '" + (folder.path / "two").string() +
                            "' >/dev/null")
                               .c_str()) == 0);
}

BOOST_AUTO_TEST_CASE(a_leaflet_of_one_topic_and_of_all)
{
    BOOST_TEST(run("pdf " + sources + " --topic registration --lang ar --with de -o r.pdf").code == 0);
    BOOST_TEST(readAll(folder.path / "r.pdf").starts_with("%PDF-1.5"));
    const auto all = run("pdf " + sources + " --all --lang en --paper a5 -o leaflets");
    BOOST_TEST(all.out == "leaflets: 3 leaflets\n");
    BOOST_TEST(fs::exists(folder.path / "leaflets/registration.en.pdf"));
}

BOOST_AUTO_TEST_CASE(mistakes_are_answered_in_one_line_with_the_right_code)
{
    const std::pair<std::string, int> mistakes[] = {
        {"html nowhere -o x", 1},
        {"html " + sources, 2},
        {"html " + sources + " -o x --base-url javascript:x", 1},
        {"html " + sources + " -o x --languages de,xx", 1},
        {"pdf " + sources + " --lang de -o x.pdf", 2},
        {"pdf " + sources + " --topic x --all --lang de -o x.pdf", 2},
        {"pdf " + sources + " --topic nothing --lang de -o x.pdf", 1},
        {"pdf " + sources + " --topic registration --lang de --paper a3 -o x.pdf", 2},
    };
    for (const auto &[line, code] : mistakes) {
        const auto outcome = run(line);
        BOOST_TEST(outcome.code == code, line << ": " << outcome.code << " " << outcome.err);
        BOOST_TEST(outcome.err.find('\n') == outcome.err.size() - 1, outcome.err);
    }
    fs::create_directory(folder.path / "mine");
    writeAll(folder.path / "mine/letter", "x");
    BOOST_TEST(run("html " + sources + " -o mine").code == 1);
    BOOST_TEST(readAll(folder.path / "mine/letter") == "x");
}

BOOST_AUTO_TEST_CASE(a_damaged_pack_is_not_exported)
{
    const auto manifest = buildSources(exampleSources(), folder.path / "pack");
    const auto file = folder.path / "pack" / manifest.content().name;
    auto bytes = readAll(file);
    bytes[bytes.size() / 2] ^= 1;
    fs::permissions(file, fs::perms::owner_write, fs::perm_options::add);
    writeAll(file, bytes);
    const auto outcome = run("html pack -o x");
    BOOST_TEST(outcome.code == 1);
    BOOST_TEST(outcome.err.find("differs from the manifest") != std::string::npos, outcome.err);
    BOOST_TEST(!fs::exists(folder.path / "x"));
}

BOOST_AUTO_TEST_SUITE_END()
