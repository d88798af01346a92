// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** Across the top, never touched: the house, whether it is open, the time; for a while the number just called. */
Rectangle {
    id: root

    required property HouseViewModel house

    readonly property bool calling: house.calledNumber !== ""
    readonly property string state_: {
        if (!house.known)
            return "";
        if (house.openUntil !== "")
            //% "Open until %1"
            return qsTrId("kiosk-open-until").arg(house.openUntil);
        if (house.nextTime !== "")
            //% "Closed, opens %1 %2"
            return qsTrId("kiosk-closed-opens").arg(house.nextDay).arg(house.nextTime);
        //% "Closed"
        return qsTrId("kiosk-closed");
    }

    implicitHeight: Space.strip
    color: Colors.now.strip

    Words {
        anchors.left: parent.left
        anchors.leftMargin: Space.side
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * Space.side - right.width - Space.m
        type: Fonts.house
        color: Colors.now.stripInk
        text: root.house.name
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: Space.side
        anchors.verticalCenter: parent.verticalCenter
        spacing: Space.m

        Words {
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            type: Fonts.bar
            color: Colors.now.stripInk
            //: A number was called to a desk
            //% "%1 › Desk %2"
            text: root.calling ? qsTrId("kiosk-called").arg(root.house.calledNumber).arg(root.house.calledDesk) : root.state_
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.house.clock !== ""
            width: Space.border
            height: Space.iconS
            color: Colors.now.stripInk
            opacity: 0.4
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            type: Fonts.strip
            german: true
            color: Colors.now.stripInk
            text: root.house.clock
        }
    }
}
