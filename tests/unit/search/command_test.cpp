// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <boost/test/unit_test.hpp>
#include <sys/wait.h>

#include "tests/support/scratch_folder.h"

namespace {

struct Outcome
{
    int code = -1;
    std::string out, err;
};

std::string textOf(const std::filesystem::path &file)
{
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

struct Command
{
    ScratchFolder folder;
    const std::string sources = WEGWEISER_SOURCE_DIR "/content/schema/example";

    [[nodiscard]] Outcome run(const std::string &arguments) const
    {
        const auto line = "cd '" + folder.path.string() + "' && '" WEGWEISER_BINARY_DIR "/bin/wegweiser-pack' " +
                          arguments + " >.out 2>.err </dev/null";
        const int status = std::system(line.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, textOf(folder.path / ".out"),
                textOf(folder.path / ".err")};
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(the_search_command, Command)

BOOST_AUTO_TEST_CASE(a_built_pack_and_its_sources_give_the_same_answer)
{
    BOOST_REQUIRE(run("build '" + sources + "' -o out").code == 0);
    const auto built = run("search out --lang ar Anmeldung --json");
    const auto fresh = run("search '" + sources + "' --lang ar Anmeldung --json");
    BOOST_TEST(built.code == 0);
    BOOST_TEST(built.out == fresh.out);
    BOOST_TEST(built.out.starts_with("{\"results\": [\n {\"topic\": \"registration\", \"title\": \""), built.out);
    BOOST_TEST(built.out.find("\"lang\": \"ar\", \"score\": ") != std::string::npos);
    BOOST_TEST(built.out.find("\"marks\": [[") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_person_reads_rank_title_and_marked_words)
{
    const auto outcome = run("search '" + sources + "' --limit 1 Bestätigung");
    BOOST_TEST(outcome.out.starts_with("1. "));
    BOOST_TEST(outcome.out.find("(registration)\n") != std::string::npos, outcome.out);
    BOOST_TEST(outcome.out.find("[[") != std::string::npos, outcome.out);
    const auto nothing = run("search '" + sources + "' '🙂' --json");
    BOOST_TEST(nothing.out == "{\"results\": []}\n");
    BOOST_TEST(nothing.code == 0);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_in_one_line)
{
    for (const auto &[arguments, code] : {std::pair<std::string, int>{"search nowhere word", 1},
                                          {"search '" + sources + "' word --lang xx", 1},
                                          {"search '" + sources + "'", 2},
                                          {"search '" + sources + "' word --limit 0", 2}}) {
        const auto outcome = run(arguments);
        BOOST_TEST(outcome.code == code, arguments);
        BOOST_TEST(outcome.err.find('\n') == outcome.err.size() - 1, outcome.err);
        BOOST_TEST(outcome.out.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
