// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** What to do now: sit there, look at the screen, go to the desk shown. Or go to a free desk at once. */
Card {
    id: root

    required property TicketViewModel ticket

    readonly property bool comeIn: ticket.desk !== ""

    spacing: Space.xs
    padding: Space.m

    Words {
        width: parent.width
        visible: root.comeIn
        type: Fonts.h1
        color: Colors.now.person
        //% "Please go to desk %1 now"
        text: qsTrId("kiosk-number-go").arg(root.ticket.desk)
    }
    Item {
        width: parent.width
        visible: !root.comeIn || root.ticket.qr !== ""
        implicitHeight: Math.max(steps.implicitHeight, phone.visible ? phone.implicitHeight : 0)

        Column {
            id: steps
            anchors.left: parent.left
            anchors.right: phone.visible && !Theme.oneColumn ? phone.left : parent.right
            anchors.rightMargin: Space.m
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.comeIn
            spacing: Space.s

            NumberStep {
                icon: "seat"
                //% "Please sit down."
                text: qsTrId("kiosk-number-sit")
            }
            NumberStep {
                icon: "display"
                //% "Look at the screen. We also call you."
                text: qsTrId("kiosk-number-look")
            }
            NumberStep {
                icon: "desk"
                //% "Go to the desk that is shown."
                text: qsTrId("kiosk-number-desk")
            }
        }
        Column {
            id: phone
            anchors.right: parent.right
            width: Space.qr
            visible: root.ticket.qr !== "" && !Theme.oneColumn

            QrCode {
                text: root.ticket.qr
            }
            Words {
                width: parent.width
                visible: root.ticket.onPhone
                horizontalAlignment: Text.AlignHCenter
                type: Fonts.bar
                color: Colors.now.ink2
                //% "Scan: your phone shows when it is your turn."
                text: qsTrId("kiosk-number-phone")
            }
        }
    }
    QrCode {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.ticket.qr !== "" && Theme.oneColumn
        text: root.ticket.qr
    }
    Words {
        width: parent.width
        visible: !root.comeIn
        type: Fonts.strong
        text: root.ticket.ahead === 0 ? //% "You are next."
                                        qsTrId("kiosk-number-next")
                                      : //% "%n people are before you"
                                        qsTrId("kiosk-people-before", root.ticket.ahead)
    }
    WaitWords {
        width: parent.width
        visible: !root.comeIn && root.ticket.ahead > 0
        least: root.ticket.waitLeast
        most: root.ticket.waitMost
    }
    Words {
        width: parent.width
        type: Fonts.label
        color: Colors.now.ink2
        //% "If you are away when we call, you keep your turn: come to any desk."
        text: qsTrId("kiosk-number-keep")
    }

    component NumberStep: Item {
        id: step
        required property string icon
        required property string text

        width: parent ? (parent as Item).width : 0
        implicitHeight: Math.max(Space.iconL + Space.xs, words.implicitHeight)

        Icon {
            id: picture
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            icon: step.icon
            extent: Space.iconL
            ink: Colors.now.person
            tone: Colors.now.personTint
        }
        Words {
            id: words
            anchors.left: picture.right
            anchors.leftMargin: Space.m
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: step.text
        }
    }
}
