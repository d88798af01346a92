// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Wegweiser.Theme
import Wegweiser.Visit
import Wegweiser.ViewModel

/** The real screens over the real view models, touched where a finger would touch. */
TestCase {
    id: root

    property Main window: null

    name: "Visit"
    when: windowShown

    Component {
        id: main
        Main { visit: visitUnderTest }
    }

    function target(name) {
        grabImage(root.window.contentItem); // lays everything out first
        const item = findChild(root.window.contentItem, name);
        verify(item, name + " is on the screen");
        return item;
    }
    function tap(name) {
        const item = target(name);
        verify(item.visible && item.enabled, name + " can be touched");
        mouseClick(item);
    }

    function initTestCase() {
        Motion.still = true;
        root.window = main.createObject(null); // for all cases, in their order: one visitor
        verify(root.window);
        waitForRendering(root.window.contentItem);
    }

    function test_1_three_taps_lead_to_a_number_in_arabic() {
        tap("language-ar");
        compare(visitUnderTest.step, VisitViewModel.Home);
        compare(Theme.rightToLeft, true);
        tap("home-person");
        compare(visitUnderTest.step, VisitViewModel.Ticket);
        tap("ticket-get");
        compare(visitUnderTest.step, VisitViewModel.Number);
        compare(target("number-value").text, "214");
        compare(fakes.wishes, 1);
    }

    function test_2_the_screen_is_mirrored() {
        const back = target("bar-back");
        const help = target("bar-help");
        verify(back.mapToItem(null, 0, 0).x > help.mapToItem(null, 0, 0).x);
    }

    function test_3_release_outside_does_nothing() {
        visitUnderTest.goHome();
        const tile = target("home-letter");
        mousePress(tile, tile.width / 2, tile.height / 2);
        mouseMove(tile, tile.width / 2, tile.height * 3);
        mouseRelease(tile, tile.width / 2, tile.height * 3);
        compare(visitUnderTest.step, VisitViewModel.Home);
    }

    function test_4_the_same_target_fires_once_in_half_a_second() {
        visitUnderTest.goHome();
        visitUnderTest.talk();
        visitUnderTest.ticket.addPerson(-5);
        const more = target("people-more");
        mouseClick(more);
        mouseClick(more);
        compare(visitUnderTest.ticket.people, 2);
    }

    function test_5_large_text_puts_tiles_in_one_column() {
        visitUnderTest.goHome();
        visitUnderTest.appearance.chooseText(200);
        const first = target("topic-language");
        const second = target("topic-residence");
        compare(Math.round(first.x), Math.round(second.x));
        verify(second.y >= first.y + first.height);
        visitUnderTest.appearance.chooseText(100);
        compare(Math.round(first.y), Math.round(second.y));
    }

    function test_6_every_target_says_what_it_is() {
        visitUnderTest.goHome();
        for (const name of ["home-person", "home-letter", "topic-housing", "bar-help", "bar-language"]) {
            const item = target(name);
            verify(item.Accessible.name !== "", name);
            compare(item.Accessible.role, Accessible.Button);
            verify(item.spokenText !== "", name);
        }
    }

    function test_7_a_press_by_assistive_technology_counts() {
        visitUnderTest.goHome();
        target("home-first-steps").Accessible.pressAction();
        compare(visitUnderTest.step, VisitViewModel.Topics);
    }

    function test_8_a_sheet_closes_by_its_cross() {
        visitUnderTest.goHome();
        visitUnderTest.talk();
        visitUnderTest.openSheet(VisitViewModel.HelpSheet);
        tap("sheet-close");
        compare(visitUnderTest.sheet, VisitViewModel.NoSheet);
    }

    function test_9_finish_wipes() {
        visitUnderTest.goHome();
        tap("bar-back");
        compare(visitUnderTest.step, VisitViewModel.Farewell);
        tryCompare(visitUnderTest, "step", VisitViewModel.Idle, 5000);
        compare(visitUnderTest.language.tag, "de");
    }
}
