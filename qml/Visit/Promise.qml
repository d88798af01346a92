// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** One of the four pictures that say what this house is. */
Column {
    id: root

    required property string icon
    required property string text

    spacing: Space.s

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: 96
        height: width
        radius: width / 2
        color: Colors.now.actionTint
        border.width: Theme.mode === Theme.Contrast ? Space.border : 0
        border.color: Colors.now.line

        Icon {
            anchors.centerIn: parent
            icon: root.icon
            extent: Space.iconL
            tone: Colors.now.paper
        }
    }
    Words {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        type: Fonts.bar
        text: root.text
    }
}
