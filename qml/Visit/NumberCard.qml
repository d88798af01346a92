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
    padding: Space.m
    spacing: Space.xs

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
        topPadding: -Fonts.number.latinPx * 0.29
        bottomPadding: -Fonts.number.latinPx * 0.24
        color: Colors.now.personInk
        text: String(root.ticket.number)
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Space.l

        Rectangle {
            width: Space.qr
            height: Space.qr
            radius: Space.radius
            color: Colors.now.pictureGround

            TicketPicture {
                anchors.centerIn: parent
                name: root.ticket.picture
                extent: Space.picture
            }
        }
        Rectangle {
            width: Space.qr
            height: Space.qr
            radius: Space.radius
            color: Colors.now.pictureGround

            QrCode {
                anchors.centerIn: parent
                extent: Space.qr - Space.s
                text: root.ticket.qr
            }
        }
    }
    Words {
        width: parent.width
        visible: root.ticket.onPhone
        horizontalAlignment: Text.AlignHCenter
        type: Fonts.label
        color: Colors.now.personInk
        //% "Scan: your phone shows when it is your turn."
        text: qsTrId("kiosk-number-phone")
    }
}
