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
    padding: Space.l
    spacing: Space.m

    Words {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        type: Fonts.h2
        color: Colors.now.personInk
        //% "Your number"
        text: qsTrId("kiosk-number-yours")
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Space.l

        Words {
            objectName: "number-value"
            anchors.verticalCenter: parent.verticalCenter
            type: Fonts.number
            german: true
            wrapMode: Text.NoWrap
            lineHeightMode: Text.ProportionalHeight
            lineHeight: 1
            // Digits have no descenders: what the font keeps free above and below is not needed.
            topPadding: -Fonts.number.latinPx * 0.28
            bottomPadding: -Fonts.number.latinPx * 0.22
            color: Colors.now.personInk
            text: String(root.ticket.number)
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Space.picture + Space.m
            height: width
            radius: Space.radius
            color: Colors.now.pictureGround

            TicketPicture {
                anchors.centerIn: parent
                name: root.ticket.picture
                extent: Space.picture - Space.s
            }
        }
    }
}
