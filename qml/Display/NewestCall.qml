// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/** The number called last, as large as the room needs it. flash() fades it up three times. */
Item {
    id: root

    required property string number
    required property string picture
    required property string desk
    required property string direction

    implicitWidth: Math.max(line.implicitWidth, sign.implicitWidth)
    implicitHeight: line.height + sign.height

    function flash() {
        fade.restart();
    }

    Row {
        id: line

        height: DisplayTheme.callSize * DisplayTheme.tightLine
        spacing: DisplayTheme.margin

        BoardText {
            objectName: "callNumber"
            anchors.verticalCenter: parent.verticalCenter
            height: parent.height
            text: root.number
            px: DisplayTheme.callSize
            bold: true
            color: DisplayTheme.call
        }
        NumberPicture {
            anchors.verticalCenter: parent.verticalCenter
            picture: root.picture
            side: DisplayTheme.pictureL
        }
    }
    DeskSign {
        id: sign

        anchors.top: line.bottom
        desk: root.desk
        direction: root.direction
        px: DisplayTheme.deskSize
        arrowSide: DisplayTheme.arrowL
    }

    SequentialAnimation {
        id: fade

        objectName: "fade"
        loops: DisplayTheme.fadeTimes
        onStopped: root.opacity = 1

        NumberAnimation {
            target: root
            property: "opacity"
            from: DisplayTheme.faded
            to: 1
            duration: DisplayTheme.fadeUp
        }
        PauseAnimation {
            duration: DisplayTheme.fadeRest
        }
    }
}
