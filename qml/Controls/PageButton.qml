// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** "More" and "Up" below a long page. */
Tap {
    id: root

    required property string icon
    property bool wordless: false

    implicitHeight: Space.more
    fill: Colors.now.actionTint
    pressedFill: Colors.now.hairline
    border.width: Theme.mode === Theme.Contrast ? Space.border : 0
    border.color: Colors.now.line

    Row {
        anchors.centerIn: parent
        spacing: Space.s

        Words {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.wordless
            type: Fonts.strip
            color: Colors.now.action
            text: root.name
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            icon: root.icon
            extent: Space.iconS
        }
    }
}
