// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Wegweiser.Visit

/** The strip above a terminal in preview, and the band that says what is wrong. */
TestCase {
    id: root

    name: "PreviewStrip"
    when: windowShown
    width: 560
    height: 400

    Component {
        id: strip
        PreviewStrip {
            width: 560
            language: "Deutsch"
            file: "topics/05-housing/de.md"
        }
    }

    function test_it_names_the_language_and_the_file() {
        const item = createTemporaryObject(strip, root);
        compare(findChild(item, "preview-language").text, "Deutsch");
        compare(findChild(item, "preview-file").text, "topics/05-housing/de.md");
        compare(findChild(item, "preview-warnings").text, "");
        compare(findChild(item, "preview-findings").visible, false);
    }

    function test_warnings_are_counted() {
        compare(findChild(createTemporaryObject(strip, root, { warnings: 1 }), "preview-warnings").text, "1 warning");
        compare(findChild(createTemporaryObject(strip, root, { warnings: 78 }), "preview-warnings").text, "78 warnings");
    }

    function test_the_band_comes_with_findings_and_goes_with_them() {
        const item = createTemporaryObject(strip, root, { findings: ["de.md:3: wrong", "en.md:1: worse"], more: 4 });
        waitForRendering(item);
        const band = findChild(item, "preview-findings");
        compare(band.visible, true);
        compare(findChild(item, "preview-finding-0").text, "de.md:3: wrong");
        compare(findChild(item, "preview-finding-1").text, "en.md:1: worse");
        verify(findChild(item, "preview-more").text.startsWith("and 4 more"));
        item.findings = [];
        compare(band.visible, false);
    }

    function test_a_long_finding_wraps_inside_the_band() {
        const item = createTemporaryObject(strip, root, { findings: ["topics/05-housing/de.md:12: " + "word ".repeat(60)] });
        waitForRendering(item);
        const band = findChild(item, "preview-findings");
        const line = findChild(item, "preview-finding-0");
        verify(line.lineCount > 1);
        verify(line.mapToItem(band, 0, line.height).y <= band.height);
        verify(line.width <= band.width);
    }

    function test_a_long_path_keeps_its_end_and_leaves_the_warnings_alone() {
        const item = createTemporaryObject(strip, root, { file: "topics/" + "long-folder/".repeat(12) + "de.md", warnings: 5 });
        const file = findChild(item, "preview-file");
        verify(file.truncated);
        verify(file.x + file.width <= findChild(item, "preview-warnings").x);
    }
}
