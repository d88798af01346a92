// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** The number, large enough to photograph: nothing moves here. Or: come in now, this desk is free. */
Item {
    id: root

    required property TicketViewModel ticket
    signal readWanted()
    signal finished()

    readonly property bool comeIn: ticket.desk !== ""

    Scroller {
        anchors.left: parent.left
        anchors.leftMargin: Space.side
        anchors.right: parent.right
        anchors.rightMargin: Space.side
        anchors.top: parent.top
        anchors.bottom: actions.top
        anchors.bottomMargin: Space.s
        //% "More"
        moreText: qsTrId("kiosk-more")
        //% "Up"
        upText: qsTrId("kiosk-up")
        endSpace: 0

        Grid {
            id: grid
            width: parent.width
            topPadding: Space.s
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Space.xl
            rowSpacing: Space.s
            readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

            NumberCard {
                width: grid.cell
                ticket: root.ticket
            }
            Column {
                width: grid.cell
                spacing: Space.s

                NumberSteps {
                    width: parent.width
                    ticket: root.ticket
                }
                PaperNote {
                    width: parent.width
                    ticket: root.ticket
                }
                // Large text leaves no room for three buttons in one row.
                PrintAgain {
                    visible: root.ticket.mayPrintAgain && Theme.oneColumn
                    width: parent.width
                }
                ReadOn {
                    visible: Theme.oneColumn
                    width: parent.width
                }
            }
        }
    }
    Row {
        id: actions
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Space.s
        height: Space.actions
        spacing: Space.gutter
        readonly property int shown: Theme.oneColumn ? 1 : root.ticket.mayPrintAgain ? 3 : 2
        readonly property real cell: (width - (shown - 1) * spacing) / shown

        PrintAgain {
            visible: root.ticket.mayPrintAgain && !Theme.oneColumn
            width: actions.cell
            height: parent.height
        }
        ReadOn {
            visible: !Theme.oneColumn
            width: actions.cell
            height: parent.height
        }
        ActionButton {
            objectName: "number-finish"
            width: actions.cell
            height: parent.height
            //% "Finish"
            name: qsTrId("kiosk-bar-finish")
            onTapped: root.finished()
        }
    }

    component PrintAgain: ActionButton {
        objectName: "number-print-again"
        kind: ActionButton.Quiet
        //% "Print again"
        name: qsTrId("kiosk-number-print-again")
        onTapped: root.ticket.printAgain()
    }
    component ReadOn: ActionButton {
        objectName: "number-read"
        kind: ActionButton.Quiet
        //% "Read while waiting"
        name: qsTrId("kiosk-number-read")
        onTapped: root.readWanted()
    }
}
