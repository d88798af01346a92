// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/** A number that was called before the newest one. */
Item {
    id: root

    required property string number
    required property string picture
    required property string desk
    required property string direction

    implicitHeight: DisplayTheme.pictureM + DisplayTheme.gap
    implicitWidth: sign.x + sign.width

    Rectangle {
        width: parent.width
        height: DisplayTheme.ruleWidth
        color: DisplayTheme.rule
    }
    NumberPicture {
        id: drawing

        anchors.verticalCenter: parent.verticalCenter
        picture: root.picture
        side: DisplayTheme.pictureM
    }
    BoardText {
        id: digits

        objectName: "earlierNumber"
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: drawing.right
        anchors.leftMargin: DisplayTheme.gap
        text: root.number
        px: DisplayTheme.earlierSize
        bold: true
    }
    DeskSign {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        x: root.width * 0.48
        desk: root.desk
        direction: root.direction
        px: DisplayTheme.earlierSize
        arrowSide: DisplayTheme.arrowM
        ink: DisplayTheme.secondary
    }
}
