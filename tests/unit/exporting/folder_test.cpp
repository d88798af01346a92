// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/exporting/site_folder.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;
namespace fs = std::filesystem;

namespace {

exporting::SiteFiles filesOf(std::map<std::string, std::string> texts)
{
    exporting::SiteFiles files;
    files.texts = std::move(texts);
    return files;
}

struct Folder
{
    ScratchFolder scratch;
    fs::path site = scratch.path / "a/site";
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(site_folder, Folder)

BOOST_AUTO_TEST_CASE(stale_files_go_and_nothing_is_left_beside)
{
    BOOST_REQUIRE(exporting::replaceFolder(site, filesOf({{"index.html", "1"}, {"de/old/index.html", "2"}})));
    BOOST_REQUIRE(exporting::replaceFolder(site, filesOf({{"index.html", "3"}})));
    BOOST_TEST(readAll(site / "index.html") == "3");
    BOOST_TEST(!fs::exists(site / "de"));
    BOOST_TEST(std::distance(fs::directory_iterator(site.parent_path()), fs::directory_iterator()) == 1);
}

BOOST_AUTO_TEST_CASE(a_foreign_folder_is_refused_and_stays_as_it_was)
{
    fs::create_directories(site);
    writeAll(site / "letter.txt", "mine");
    const auto refused = exporting::replaceFolder(site, filesOf({{"index.html", "1"}}));
    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().code == base::Code::Conflict));
    BOOST_TEST(readAll(site / "letter.txt") == "mine");
    BOOST_TEST(!fs::exists(site / "index.html"));
}

BOOST_AUTO_TEST_CASE(a_file_somebody_put_into_an_export_is_not_lost)
{
    BOOST_REQUIRE(exporting::replaceFolder(site, filesOf({{"de/index.html", "1"}})));
    writeAll(site / "de/imprint.html", "mine");
    const auto refused = exporting::replaceFolder(site, filesOf({{"de/index.html", "2"}}));
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().text.find("de/imprint.html: was not written by an export") != std::string::npos);
    BOOST_TEST(readAll(site / "de/index.html") == "1");
}

BOOST_AUTO_TEST_CASE(when_a_file_cannot_be_copied_the_old_site_stays)
{
    BOOST_REQUIRE(exporting::replaceFolder(site, filesOf({{"index.html", "1"}})));
    auto files = filesOf({{"index.html", "2"}});
    files.copies["media/x.png"] = scratch.path / "missing.png";
    BOOST_TEST(!exporting::replaceFolder(site, files));
    BOOST_TEST(readAll(site / "index.html") == "1");
    BOOST_TEST(std::distance(fs::directory_iterator(site.parent_path()), fs::directory_iterator()) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
