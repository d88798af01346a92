// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** How the house stands now: who waits and how long, or when it opens; below, what is special today. */
Rectangle {
    id: root

    required property HouseViewModel house

    readonly property bool welcome: house.givesNumbers || house.door === HouseViewModel.ComeIn
    readonly property string second: house.message !== "" ? house.message : house.partners === "" ? ""
        : //% "Today here: %1"
          qsTrId("kiosk-today-here").arg(house.partners)

    visible: house.known || house.door === HouseViewModel.Desk
    implicitHeight: Math.max(Space.main + Space.m, texts.implicitHeight + Space.l)
    radius: Space.radius
    color: welcome ? Colors.now.openTint : Colors.now.noteTint
    border.width: Theme.mode === Theme.Contrast ? Space.border : 0
    border.color: Colors.now.line

    DoorWords {
        id: doorWords
        house: root.house
    }
    Icon {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: Space.l
        anchors.verticalCenter: parent.verticalCenter
        icon: root.welcome ? "people" : "clock"
        extent: 72
        ink: root.welcome ? Colors.now.open : Colors.now.note
        tone: Colors.now.paper
    }
    Column {
        id: texts
        anchors.left: icon.right
        anchors.leftMargin: Space.l
        anchors.right: parent.right
        anchors.rightMargin: Space.m
        anchors.verticalCenter: parent.verticalCenter

        Words {
            width: parent.width
            type: Fonts.strong
            text: !root.welcome ? doorWords.text
                : root.house.waiting === 0 ? //% "Nobody is waiting, come in."
                                             qsTrId("kiosk-nobody-waiting")
                                           : //% "%n people waiting"
                                             qsTrId("kiosk-people-waiting", root.house.waiting)
        }
        WaitWords {
            width: parent.width
            visible: root.welcome && root.house.waiting > 0
            least: root.house.waitLeast
            most: root.house.waitMost
        }
        Words {
            width: parent.width
            visible: text !== ""
            type: Fonts.label
            color: Colors.now.ink2
            text: root.second
        }
    }
}
