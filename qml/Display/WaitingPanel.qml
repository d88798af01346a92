// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.DisplayModel

/** Who comes next, how long it takes, hours and the notice of the day. Nothing that calls for a look at once. */
Rectangle {
    id: root

    required property BoardViewModel board

    //: a range of minutes
    //% "Waiting time: about %1 to %2 minutes"
    readonly property string range: qsTrId("display-wait").arg(root.board.leastMinutes).arg(root.board.mostMinutes)
    //% "How long it takes we cannot say today"
    readonly property string noRange: qsTrId("display-wait-unknown")

    color: DisplayTheme.panel

    Column {
        anchors.fill: parent
        anchors.margins: DisplayTheme.margin
        spacing: DisplayTheme.gap

        BoardText {
            objectName: "clock"
            visible: text !== ""
            width: parent.width
            text: root.board.clock
            px: DisplayTheme.nextSize
            bold: true
        }
        RoomState {
            objectName: "roomState"
            width: parent.width
            board: root.board
        }
        Rectangle {
            width: parent.width
            height: DisplayTheme.ruleWidth
            color: DisplayTheme.rule
        }
        BoardText {
            width: parent.width
            visible: root.board.waiting > 0
            //: heading over the numbers that will be called soon
            //% "Next"
            text: qsTrId("display-next")
            px: DisplayTheme.headingSize
            color: DisplayTheme.secondary
        }
        Flow {
            objectName: "nextNumbers"
            width: parent.width
            spacing: DisplayTheme.gap

            Repeater {
                model: root.board.next

                delegate: BoardText {
                    required property string modelData
                    text: modelData
                    px: DisplayTheme.nextSize
                    bold: true
                }
            }
        }
        BoardText {
            objectName: "waiting"
            width: parent.width
            visible: root.board.mood !== BoardViewModel.Unknown && root.board.mood !== BoardViewModel.Closed
            wrapMode: Text.WordWrap
            //% "%n people are waiting"
            text: root.board.waiting > 0 ? qsTrId("display-waiting", root.board.waiting) : nobody

            //% "Nobody is waiting"
            readonly property string nobody: qsTrId("display-nobody")
        }
        BoardText {
            objectName: "wait"
            width: parent.width
            visible: root.board.waiting > 0 && !root.board.stale
            wrapMode: Text.WordWrap
            color: DisplayTheme.secondary
            text: root.board.waitKnown ? root.range : root.noRange
        }
        BoardText {
            objectName: "notice"
            width: parent.width
            visible: text !== ""
            wrapMode: Text.WordWrap
            text: root.board.notice
            bold: true
        }
    }
}
