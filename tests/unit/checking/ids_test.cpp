// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/checking/known_ids.h"
#include "tests/support/result_printing.h"
#include "tests/unit/checking/checked_pack.h"

using namespace kiosk;
namespace fs = std::filesystem;

namespace {

/** "file: code: id" for each id that changed since @p before. */
std::string changes(const fs::path &before, const CheckedPack &pack)
{
    authoring::Findings reading;
    const auto source = authoring::readPack(pack.sources, reading);
    const auto known = checking::readIds(before);
    BOOST_REQUIRE(known.has_value());
    authoring::Findings findings;
    checking::compareIds(known.value(), source, findings);
    std::string all;
    for (const auto &one : findings.sorted()) {
        const auto from = one.message.find('`') + 1;
        all += (all.empty() ? "" : " | ") + one.file + ": " + one.code + ": " +
               one.message.substr(from, one.message.find('`', from) - from);
    }
    return all;
}

const std::string Topic = "topics/02-housing/topic.toml";

} // namespace

BOOST_AUTO_TEST_SUITE(changed_ids)

BOOST_AUTO_TEST_CASE(an_id_that_vanished_or_was_renamed_is_told)
{
    const ScratchFolder built;
    buildSources(exampleSources(), built.path / "out");
    // A built pack and its sources tell the same.
    for (const auto &before : {exampleSources(), built.path / "out"}) {
        const CheckedPack pack;
        BOOST_TEST(changes(before, pack) == "");
        pack.edit(Topic, "id = \"housing\"", "id = \"flats\"");
        BOOST_TEST(changes(before, pack) == Topic + ": id-renamed: housing");
        pack.edit(Topic, "id = \"flats\"", "former_ids = [\"housing\"]\nid = \"flats\"");
        BOOST_TEST(changes(before, pack) == "");
    }
}

BOOST_AUTO_TEST_CASE(a_topic_is_known_again_by_its_words)
{
    const CheckedPack pack;
    const std::string registration = "topics/01-first-steps/01-registration/";
    pack.edit(registration + "topic.toml", "id = \"registration\"", "id = \"address\"");
    pack.edit(registration + "de.md", "Wohnung anmelden", "Adresse melden");
    BOOST_TEST(changes(exampleSources(), pack) == registration + "topic.toml: id-renamed: registration");
    const CheckedPack other;
    other.edit(Topic, "id = \"housing\"", "id = \"parking\"");
    other.edit("topics/02-housing/de.md", "",
               "+++\ntitle = \"Parken\"\nmethod = \"human\"\n+++\nHier steht Ihr Auto.\n");
    BOOST_TEST(changes(exampleSources(), other) == "pack.toml: id-vanished: housing");
}

BOOST_AUTO_TEST_CASE(contacts_facts_and_glossary_words_keep_their_ids_too)
{
    const CheckedPack pack;
    fs::rename(pack.sources / "contacts/centre.toml", pack.sources / "contacts/center.toml");
    fs::remove(pack.sources / "glossary/anmeldung.toml");
    pack.edit("facts.toml", "[office-phone]", "[phone]");
    BOOST_TEST(
        changes(exampleSources(), pack) ==
        "pack.toml: id-renamed: centre | pack.toml: id-renamed: office-phone | pack.toml: id-vanished: anmeldung");
}

BOOST_AUTO_TEST_CASE(a_folder_with_neither_is_refused)
{
    const ScratchFolder folder;
    BOOST_TEST(checking::readIds(folder.path).error().code == base::Code::NotFound);
    writeAll(folder.path / "pack.toml", "nonsense");
    BOOST_TEST(checking::readIds(folder.path).error().code == base::Code::Invalid);
    writeAll(folder.path / "manifest.json", "{");
    BOOST_TEST(!checking::readIds(folder.path));
}

BOOST_AUTO_TEST_SUITE_END()
