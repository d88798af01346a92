// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** A pictogram that can be on or off. On is said by colour, a tick and a thick border, never by colour alone. */
Tap {
    id: root

    required property string icon
    property bool chosen: false

    implicitHeight: Math.max(Space.main + Space.l, column.implicitHeight + Space.m)
    fill: chosen ? Colors.now.personTint : Colors.now.paper
    pressedFill: Colors.now.personTint
    border.width: chosen ? 2 * Space.border + 1 : Space.border
    border.color: chosen ? Colors.now.person : Colors.now.line
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: chosen

    Column {
        id: column
        anchors.centerIn: parent
        width: parent.width - Space.s
        spacing: Space.xs

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: root.icon
            extent: Space.iconL
            ink: root.chosen ? Colors.now.person : Colors.now.ink2
            tone: root.chosen ? Colors.now.paper : Colors.now.ground
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: Fonts.bar
            text: root.name
        }
    }
    Rectangle {
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.margins: Space.xs
        width: Space.iconS
        height: Space.iconS
        radius: Space.iconS / 2
        visible: root.chosen
        color: Colors.now.person

        Icon {
            anchors.centerIn: parent
            icon: "check"
            extent: 26
            ink: Colors.now.personInk
        }
    }
}
