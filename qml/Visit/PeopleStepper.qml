// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** How many people come together, one to six. */
Item {
    id: root

    required property int people
    signal stepped(int step)

    implicitHeight: Math.max(88, label.implicitHeight)

    Icon {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: Space.xs
        anchors.verticalCenter: parent.verticalCenter
        icon: "people"
        ink: Colors.now.ink2
        tone: Colors.now.ground
    }
    Words {
        id: label
        anchors.left: icon.right
        anchors.leftMargin: Space.m
        anchors.right: minus.left
        anchors.rightMargin: Space.s
        anchors.verticalCenter: parent.verticalCenter
        type: Fonts.label
        //% "How many people are you?"
        text: qsTrId("kiosk-ticket-people")
    }
    Tap {
        id: minus
        objectName: "people-fewer"
        anchors.right: count.left
        anchors.verticalCenter: parent.verticalCenter
        width: 88
        height: 88
        enabled: root.people > 1
        border.width: Space.border
        border.color: Colors.now.line
        //% "One person less"
        name: qsTrId("kiosk-people-fewer")
        onTapped: root.stepped(-1)

        Icon {
            anchors.centerIn: parent
            icon: "minus"
            extent: Space.iconS
            opacity: parent.enabled ? 1 : 0.3
        }
    }
    Words {
        id: count
        anchors.right: plus.left
        anchors.verticalCenter: parent.verticalCenter
        width: 96
        horizontalAlignment: Text.AlignHCenter
        type: Fonts.h2
        german: true
        text: String(root.people)
    }
    Tap {
        id: plus
        objectName: "people-more"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: 88
        height: 88
        enabled: root.people < 6
        border.width: Space.border
        border.color: Colors.now.line
        //% "One person more"
        name: qsTrId("kiosk-people-more")
        onTapped: root.stepped(1)

        Icon {
            anchors.centerIn: parent
            icon: "plus"
            extent: Space.iconS
            opacity: parent.enabled ? 1 : 0.3
        }
    }
}
