// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** A number to dial in need, and what for. */
Rectangle {
    id: root

    required property string number
    required property string meaning

    implicitHeight: Math.max(Space.main, column.implicitHeight + Space.m)
    radius: Space.radius
    color: Colors.now.emergencyTint
    border.width: Theme.mode === Theme.Contrast ? Space.border : 0
    border.color: Colors.now.line

    Column {
        id: column
        anchors.verticalCenter: parent.verticalCenter
        x: Space.m
        width: parent.width - 2 * Space.m

        Words {
            width: parent.width
            type: Fonts.h2
            german: true
            color: Colors.now.emergency
            text: root.number
        }
        Words {
            width: parent.width
            type: Fonts.label
            text: root.meaning
        }
    }
}
