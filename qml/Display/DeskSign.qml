// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/** Where to go: an arrow to the real place, the word, the desk's number. The arrow never mirrors. */
Row {
    id: root

    required property string desk
    required property string direction
    required property int px
    required property int arrowSide
    property color ink: DisplayTheme.ink

    spacing: px * 0.22

    Image {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.direction !== ""
        width: root.arrowSide
        height: root.arrowSide
        sourceSize.width: width
        source: root.direction === "" ? "" : "arrows/" + root.direction + ".svg"
    }
    BoardText {
        anchors.baseline: digits.baseline
        //: before the number of a desk: "Desk 2"
        //% "Desk"
        text: qsTrId("display-desk")
        px: root.px * 0.5
        color: DisplayTheme.secondary
    }
    BoardText {
        id: digits

        objectName: "desk"
        height: root.px * 1.1
        text: root.desk
        px: root.px
        bold: true
        color: root.ink
    }
}
