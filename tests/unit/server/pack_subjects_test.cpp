// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/server/pack_subjects.h"
#include "kiosk/trust/key_file.h"
#include "kiosk/wire/json.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;

BOOST_AUTO_TEST_CASE(topics_and_services_are_named_by_a_trusted_pack_only)
{
    ScratchFolder folder;
    makeSamplePack(folder.path / "pack");
    BOOST_REQUIRE(trust::writeKeyFiles(testKey(1), folder.path / "right"));
    BOOST_REQUIRE(trust::writeKeyFiles(testKey(2), folder.path / "wrong"));
    const auto text = server::packSubjects(folder.path / "pack", folder.path / "right.pub");
    BOOST_REQUIRE_MESSAGE(text, (text ? "" : text.error().text));
    const auto json = wire::parseJson(text.value()).value();
    BOOST_TEST(json.at("version").as_int64() >= 1);
    BOOST_TEST(!json.at("subjects").as_object().empty());
    for (const auto &[topic, names] : json.at("subjects").as_object())
        BOOST_TEST(names.as_object().contains("de"), topic);
    BOOST_TEST(!json.at("services").as_object().empty());
    BOOST_TEST(!server::packSubjects(folder.path / "pack", folder.path / "wrong.pub"));
    BOOST_TEST(!server::packSubjects(folder.path / "none", folder.path / "right.pub"));
}
