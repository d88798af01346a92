// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** Opens the list of all languages people may want to talk in. */
Tap {
    id: root

    //: Opens the list of all languages people may want to talk in
    //% "… +40"
    name: qsTrId("kiosk-languages-more")
    implicitHeight: 144
    fill: Colors.now.actionTint
    pressedFill: Colors.now.hairline
    border.width: Theme.mode === Theme.Contrast ? Space.border : 0
    border.color: Colors.now.line

    Row {
        anchors.centerIn: parent
        spacing: Space.m

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            icon: "globe"
            extent: Space.iconL
            tone: Colors.now.paper
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            type: Fonts.h2
            german: true
            color: Colors.now.action
            text: root.name
        }
    }
}
