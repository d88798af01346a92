// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** Nobody touched anything for a while: are you still here? */
Item {
    id: root

    required property int secondsLeft
    signal stayed()

    Rectangle {
        anchors.fill: parent
        color: Colors.now.dim

        MouseArea {
            anchors.fill: parent
            onClicked: root.stayed()
        }
    }
    Card {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.portrait ? 360 : 160
        width: Math.min(parent.width - 2 * Space.side, 984)
        padding: Space.xl
        spacing: Space.l

        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: Fonts.h1
            //% "Are you still here?"
            text: qsTrId("kiosk-idle-title")
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            color: Colors.now.ink2
            //% "Otherwise everything is deleted here in %n seconds."
            text: qsTrId("kiosk-idle-seconds", root.secondsLeft)
        }
        ActionButton {
            objectName: "idle-stay"
            width: parent.width
            implicitHeight: 176
            icon: "check"
            //% "Yes"
            name: qsTrId("kiosk-idle-yes")
            onTapped: root.stayed()
        }
    }
}
