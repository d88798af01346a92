// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.DisplayModel

/** Called numbers: the newest one large, up to three earlier ones below. */
Item {
    id: root

    required property BoardViewModel board

    NewestCall {
        id: newest

        objectName: "newestCall"
        visible: root.board.hasCall
        number: root.board.number
        picture: root.board.picture
        desk: root.board.desk
        direction: root.board.direction
    }
    Column {
        objectName: "earlierCalls"
        anchors.top: newest.bottom
        anchors.topMargin: DisplayTheme.gap
        anchors.left: parent.left
        anchors.right: parent.right

        Repeater {
            model: root.board.earlier

            delegate: EarlierCall {
                width: parent?.width ?? 0
            }
        }
    }
    BoardText {
        objectName: "noCalls"
        visible: !root.board.hasCall
        anchors.fill: parent
        wrapMode: Text.WordWrap
        px: DisplayTheme.headingSize * 1.5
        bold: true
        color: DisplayTheme.secondary
        text: root.board.mood === BoardViewModel.ComeIn ? comeIn : waitHere

        //: on the display while the centre works without numbers
        //% "Please come in"
        readonly property string comeIn: qsTrId("display-come-in")
        //: on the display while no number has been called yet today
        //% "Your number appears here."
        readonly property string waitHere: qsTrId("display-wait-here")
    }

    Connections {
        target: root.board

        function onCalled() {
            newest.flash();
        }
    }
}
