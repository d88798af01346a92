// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** The ticket on a phone. */
Card {
    id: root

    required property TicketViewModel ticket

    Item {
        width: parent.width
        implicitHeight: Math.max(code.height, words.implicitHeight)

        Words {
            id: words
            anchors.left: parent.left
            anchors.right: code.left
            anchors.rightMargin: Space.m
            anchors.verticalCenter: parent.verticalCenter
            //% "Scan: your phone shows when it is your turn."
            text: qsTrId("kiosk-number-phone")
        }
        QrCode {
            id: code
            anchors.right: parent.right
            text: root.ticket.qr
        }
    }
}
