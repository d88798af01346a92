// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

#include <boost/test/unit_test.hpp>

#include "kiosk/base/files.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk::base;

BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_again_with_its_permissions)
{
    const ScratchFolder folder;
    const auto file = folder.path / "secret";
    BOOST_REQUIRE(writeFileAtomically(file, std::string("a\0b", 3), 0600));
    const auto read = readFile(file);
    BOOST_REQUIRE(read);
    BOOST_TEST(read.assume_value() == std::string("a\0b", 3));
    struct stat state
    {
    };
    BOOST_REQUIRE(::stat(file.c_str(), &state) == 0);
    BOOST_TEST((state.st_mode & 0777U) == 0600U);
}

BOOST_AUTO_TEST_CASE(a_missing_file_and_a_too_large_one_say_so)
{
    const ScratchFolder folder;
    BOOST_TEST((readFile(folder.path / "nothing").assume_error().code == Code::NotFound));
    BOOST_REQUIRE(writeFileAtomically(folder.path / "large", std::string(1000, 'x')));
    BOOST_TEST((readFile(folder.path / "large", 999).assume_error().code == Code::Invalid));
    BOOST_TEST(readFile(folder.path / "large", 1000).has_value());
}

BOOST_AUTO_TEST_CASE(a_disk_that_takes_no_more_leaves_the_old_file_and_no_rest)
{
    const ScratchFolder folder;
    const auto file = folder.path / "kept";
    BOOST_REQUIRE(writeFileAtomically(file, "old"));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    BOOST_REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    rlimit tight = before;
    tight.rlim_cur = 1000;
    BOOST_REQUIRE(::setrlimit(RLIMIT_FSIZE, &tight) == 0);
    const auto written = writeFileAtomically(file, std::string(5000, 'x'));
    BOOST_REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    BOOST_REQUIRE(!written);
    BOOST_TEST((written.assume_error().code == Code::Device));
    BOOST_TEST(readFile(file).assume_value() == "old");
    const std::filesystem::directory_iterator begin(folder.path);
    BOOST_TEST(std::distance(begin, std::filesystem::directory_iterator()) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
