// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include <boost/test/unit_test.hpp>

#include "kiosk/authoring/check_pack.h"
#include "kiosk/exchange/import_units.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

/** A copy of the example pack that a test may change, seen from its Arabic translation. */
struct ExamplePack
{
    ScratchFolder scratch;
    std::filesystem::path folder = scratch.path / "pack";
    kiosk::authoring::PackSource pack;
    kiosk::exchange::Places places;
    kiosk::authoring::Findings findings; ///< of the last import
    std::string language = "ar";

    ExamplePack()
    {
        std::filesystem::copy(exampleSources(), folder, std::filesystem::copy_options::recursive);
        read();
    }
    void read()
    {
        kiosk::authoring::Findings ignored;
        pack = kiosk::authoring::readPack(folder, ignored);
        places = kiosk::exchange::findPlaces(pack, kiosk::domain::LanguageTag(language));
    }
    [[nodiscard]] std::string text(const std::string &file) const { return readAll(folder / file); }
    void replace(const std::string &file, const std::string &old, const std::string &fresh)
    {
        auto all = text(file);
        const auto at = all.find(old);
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, old << " is not in " << file);
        writeAll(folder / file, all.replace(at, old.size(), fresh));
        read();
    }
    /** The unit whose German words begin with @p words. */
    [[nodiscard]] const kiosk::exchange::Unit &unit(const std::string &words) const
    {
        const auto &units = places.list.units;
        const auto found = std::find_if(units.begin(), units.end(), [&](const auto &one) {
            return kiosk::exchange::wordsOf(one.german).starts_with(words);
        });
        BOOST_REQUIRE_MESSAGE(found != units.end(), words);
        return *found;
    }
    /** As a spreadsheet brings it back. */
    [[nodiscard]] static kiosk::exchange::ReturnedUnit back(const kiosk::exchange::Unit &unit, const std::string &text,
                                                            bool finished = false)
    {
        kiosk::exchange::ReturnedUnit one;
        one.key = unit.key;
        one.line = 7;
        one.german = kiosk::exchange::spelled(unit.german, unit.tags);
        one.text = text;
        one.hasGerman = one.hasText = true;
        one.finished = finished;
        return one;
    }
    /** Imports @p units and writes what comes of it. */
    kiosk::exchange::ImportOutcome import(std::vector<kiosk::exchange::ReturnedUnit> units,
                                          const kiosk::exchange::ImportChoice &choice = {})
    {
        findings = {};
        const auto outcome =
            kiosk::exchange::importUnits(pack, places, {language, std::move(units)}, "back.csv", choice, findings);
        BOOST_REQUIRE(kiosk::exchange::writeChanges(folder, outcome));
        read();
        return outcome;
    }
    /** The one finding of the last import. */
    [[nodiscard]] std::string finding() const
    {
        BOOST_TEST(findings.errors() == 1);
        return findings.errors() == 0 ? std::string() : findings.sorted().front().message;
    }
};
