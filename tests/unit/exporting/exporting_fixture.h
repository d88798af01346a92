// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/pack.h"
#include "kiosk/exporting/export_html.h"
#include "kiosk/exporting/leaflet.h"
#include "tests/support/sample_pack.h"
#include "tests/support/scratch_folder.h"

/** The example with a topic of hostile texts, and one topic in Tigrinya, Sorani and Vietnamese. */
struct ExportingFixture
{
    ScratchFolder scratch;
    kiosk::content::Pack pack;

    ExportingFixture();
    [[nodiscard]] std::filesystem::path at(const std::string &name) const { return scratch.path / name; }
    /** The whole site in the folder @p name. */
    kiosk::exporting::HtmlOutcome exported(const std::string &name, const std::string &baseUrl = {}) const;
    [[nodiscard]] std::string page(const std::string &name) const { return readAll(at("site") / name); }
    [[nodiscard]] kiosk::exporting::LeafletOptions leaflet(const std::string &topic, const std::string &language) const;
    /** What pdftotext reads on the leaflet; "skip" when it is not installed. */
    [[nodiscard]] std::string readBack(const std::string &pdf) const;
    /** What @p program prints on the file of @p pdf. */
    [[nodiscard]] std::string said(const std::string &program, const std::string &pdf) const;
};

[[nodiscard]] bool holds(const std::string &text, const std::string &part);
