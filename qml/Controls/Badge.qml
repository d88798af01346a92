// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** A short state in a coloured pill: word and icon, never colour alone. */
Rectangle {
    id: root

    required property string icon
    required property string text
    property color ink: Colors.now.open
    property color tint: Colors.now.openTint

    implicitWidth: row.implicitWidth + 2 * Space.m
    implicitHeight: row.implicitHeight + Space.s
    radius: Space.chip
    color: tint
    border.width: Theme.mode === Theme.Contrast ? Space.border : 0
    border.color: Colors.now.line

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Space.s

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            icon: root.icon
            extent: Space.iconS
            ink: root.ink
            tone: root.tint
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            type: Fonts.label
            color: root.ink
            text: root.text
        }
    }
}
