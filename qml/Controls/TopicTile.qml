// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** A topic on the home screen: icon on its colour, and its name in at most two lines. */
Tap {
    id: root

    required property string icon

    implicitHeight: Math.max(Space.main, 2 * Fonts.tile.line + Space.s, label.implicitHeight + Space.s)
    border.width: Space.border
    border.color: Theme.mode === Theme.Contrast ? Colors.now.line : Colors.now.hairline

    IconSquare {
        id: square
        anchors.left: parent.left
        anchors.leftMargin: Space.s
        anchors.verticalCenter: parent.verticalCenter
        icon: root.icon
        extent: 88
    }
    Words {
        id: label
        anchors.left: square.right
        anchors.leftMargin: Space.m
        anchors.right: parent.right
        anchors.rightMargin: Space.s
        anchors.verticalCenter: parent.verticalCenter
        type: Fonts.tile
        text: root.name
    }
}
