// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** The three large doors of the home screen. The first one turns to an outline when no numbers are given. */
Column {
    id: root

    required property HouseViewModel house
    signal talkWanted()
    signal chosen(string key)

    readonly property bool open: house.givesNumbers || house.door === HouseViewModel.ComeIn

    spacing: 20

    DoorTile {
        objectName: "home-person"
        width: parent.width
        icon: "person"
        //% "Talk to a person"
        name: qsTrId("kiosk-home-person")
        detail: root.house.door === HouseViewModel.ComeIn || (root.open && root.house.freeDesk !== "")
                ? //% "Nobody is waiting: come in"
                  qsTrId("kiosk-door-come-in")
                : root.open ? //% "Get a number. Free of charge."
                              qsTrId("kiosk-door-number")
                            : doorWords.text
        fill: root.open ? Colors.now.person : Colors.now.paper
        pressedFill: root.open ? Colors.now.personDeep : Colors.now.personTint
        ink: root.open ? Colors.now.personInk : Colors.now.person
        tone: root.open ? Colors.now.personDeep : Colors.now.personTint
        outlined: !root.open
        onTapped: root.talkWanted()

        DoorWords {
            id: doorWords
            house: root.house
        }
    }
    DoorTile {
        objectName: "home-letter"
        width: parent.width
        icon: "letter"
        //% "I have a letter"
        name: qsTrId("kiosk-home-letter")
        //% "What it means and what to do"
        detail: qsTrId("kiosk-home-letter-detail")
        fill: Colors.now.action
        pressedFill: Colors.now.actionDeep
        ink: Colors.now.actionInk
        tone: Colors.now.actionDeep
        onTapped: root.chosen("letter")
    }
    DoorTile {
        objectName: "home-first-steps"
        width: parent.width
        icon: "first-steps"
        //% "First steps in Leipzig"
        name: qsTrId("kiosk-home-first-steps")
        //% "New here? Begin with this"
        detail: qsTrId("kiosk-home-first-steps-detail")
        fill: Colors.now.action
        pressedFill: Colors.now.actionDeep
        ink: Colors.now.actionInk
        tone: Colors.now.actionDeep
        onTapped: root.chosen("first-steps")
    }
}
