// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** Where the paper is; without paper the same number holds. */
Rectangle {
    id: root

    required property TicketViewModel ticket

    readonly property bool trouble: ticket.paper === TicketViewModel.NoPaper || ticket.paper === TicketViewModel.NotSure

    implicitHeight: Math.max(88, words.implicitHeight + Space.m)
    radius: Space.radius
    color: trouble ? Colors.now.noteTint : Colors.now.actionTint
    border.width: Theme.mode === Theme.Contrast ? Space.border : 0
    border.color: Colors.now.line

    Icon {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: Space.l
        anchors.verticalCenter: parent.verticalCenter
        icon: root.trouble ? "mobile" : "printer"
        ink: root.trouble ? Colors.now.note : Colors.now.action
        tone: Colors.now.paper
        extent: Space.iconL
    }
    Words {
        id: words
        anchors.left: icon.right
        anchors.leftMargin: Space.m
        anchors.right: parent.right
        anchors.rightMargin: Space.m
        anchors.verticalCenter: parent.verticalCenter
        type: Fonts.label
        text: root.ticket.paper === TicketViewModel.NoPaper ? //% "No paper: please photograph or write down %1."
                                                              qsTrId("kiosk-paper-none").arg(root.ticket.number)
            : root.ticket.paper === TicketViewModel.NotSure ? //% "We do not know whether the slip was printed. Your number %1 is valid."
                                                              qsTrId("kiosk-paper-unsure").arg(root.ticket.number)
            : root.ticket.paper === TicketViewModel.Printed ? //% "Take your slip. You can also photograph this screen."
                                                              qsTrId("kiosk-paper-take")
                                                            : //% "Your slip is being printed. You can also photograph this screen."
                                                              qsTrId("kiosk-paper-coming")
    }
}
