// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** An address in the web, to take along as a QR code: this terminal opens no other pages. */
Card {
    id: root

    required property string label
    required property string target

    Item {
        width: parent.width
        implicitHeight: Math.max(code.height, texts.implicitHeight)

        Column {
            id: texts
            anchors.left: parent.left
            anchors.right: code.left
            anchors.rightMargin: Space.m
            anchors.verticalCenter: parent.verticalCenter
            spacing: Space.s

            CardTitle {
                width: parent.width
                icon: "web"
                //% "On the internet"
                text: qsTrId("kiosk-card-link")
            }
            Words {
                width: parent.width
                textFormat: Text.StyledText
                text: root.label
            }
            Words {
                width: parent.width
                type: Fonts.label
                color: Colors.now.ink2
                //% "Scan with your phone"
                text: qsTrId("kiosk-scan")
            }
        }
        QrCode {
            id: code
            anchors.right: parent.right
            extent: Space.picture
            text: root.target
        }
    }
}
