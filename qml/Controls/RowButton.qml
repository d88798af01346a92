// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** One row of a list: icon, title in two lines, chevron. */
Tap {
    id: root

    required property string icon
    property string detail
    property string mark: "chevron"

    implicitHeight: Math.max(Space.main, texts.implicitHeight + 2 * Space.m)
    border.width: Space.border
    border.color: Theme.mode === Theme.Contrast ? Colors.now.line : Colors.now.hairline

    IconSquare {
        id: square
        anchors.left: parent.left
        anchors.leftMargin: Space.m
        anchors.verticalCenter: parent.verticalCenter
        icon: root.icon
        extent: 80
    }
    Column {
        id: texts
        anchors.left: square.right
        anchors.leftMargin: Space.m
        anchors.right: chevron.left
        anchors.rightMargin: Space.s
        anchors.verticalCenter: parent.verticalCenter

        Words {
            width: parent.width
            type: Fonts.strong
            text: root.name
        }
        Words {
            width: parent.width
            visible: text !== ""
            type: Fonts.label
            color: Colors.now.ink2
            text: root.detail
        }
    }
    Icon {
        id: chevron
        anchors.right: parent.right
        anchors.rightMargin: Space.m
        anchors.verticalCenter: parent.verticalCenter
        icon: root.mark
        extent: Space.iconS
        ink: Colors.now.ink2
        turns: root.mark === "chevron"
    }
}
