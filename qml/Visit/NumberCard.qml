// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** "Your number", the number, its picture. */
Card {
    id: root

    required property TicketViewModel ticket

    color: Colors.now.person
    padding: Space.xl
    spacing: Space.s

    Words {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        type: Fonts.h2
        color: Colors.now.personInk
        //% "Your number"
        text: qsTrId("kiosk-number-yours")
    }
    Words {
        objectName: "number-value"
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        type: Fonts.number
        german: true
        wrapMode: Text.NoWrap
        lineHeightMode: Text.ProportionalHeight
        lineHeight: 1
        topPadding: -Fonts.number.px * 0.18
        bottomPadding: -Fonts.number.px * 0.14
        color: Colors.now.personInk
        text: String(root.ticket.number)
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Space.picture + Space.l
        height: width
        radius: Space.radius
        color: Colors.now.personInk

        TicketPicture {
            anchors.centerIn: parent
            name: root.ticket.picture
            extent: Space.picture
        }
    }
}
