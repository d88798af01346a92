// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** Before confirming: who waits before you and how long, or why there is no number. */
Card {
    id: root

    required property TicketViewModel ticket

    readonly property bool refused: ticket.refusal !== TicketViewModel.None

    color: refused ? Colors.now.noteTint : Colors.now.openTint
    padding: Space.m
    spacing: 0

    Words {
        width: parent.width
        type: Fonts.strong
        text: root.ticket.refusal === TicketViewModel.Broken ? //% "Please take a card from the desk."
                                                              qsTrId("kiosk-door-desk")
            : root.refused ? //% "No more numbers today."
                             qsTrId("kiosk-door-full")
            : root.ticket.ahead === 0 ? //% "Nobody is waiting, come in."
                                        qsTrId("kiosk-nobody-waiting")
                                      : //% "%n people are before you"
                                        qsTrId("kiosk-people-before", root.ticket.ahead)
    }
    WaitWords {
        width: parent.width
        visible: !root.refused && root.ticket.ahead > 0
        least: root.ticket.waitLeast
        most: root.ticket.waitMost
    }
}
