// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** So that nobody waits here for the office next door. German and English whatever the language. */
Rectangle {
    id: root

    implicitHeight: Math.max(Space.main, words.implicitHeight + Space.m)
    radius: Space.radius
    color: "transparent"
    border.width: Space.border
    border.color: Colors.now.line

    Icon {
        id: door
        anchors.left: parent.left
        anchors.leftMargin: Space.l
        anchors.verticalCenter: parent.verticalCenter
        icon: "door"
        ink: Colors.now.ink2
        tone: Colors.now.paper
    }
    Words {
        id: words
        anchors.left: door.right
        anchors.leftMargin: Space.m
        anchors.right: parent.right
        anchors.rightMargin: Space.m
        anchors.verticalCenter: parent.verticalCenter
        type: Fonts.bar
        color: Colors.now.ink2
        //: Shown in German and English in every language
        //% "Bürgerbüro? Bitte den anderen Automaten nehmen. · Citizens' office? Please use the other machine."
        text: qsTrId("kiosk-neighbour")
    }
}
