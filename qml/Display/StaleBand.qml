// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/** Says that the numbers may be old, and how old. */
Rectangle {
    id: root

    required property string lastContact

    //: %1 is a time
    //% "No connection. These numbers are from %1."
    readonly property string since: qsTrId("display-stale").arg(root.lastContact)
    //% "No connection. Please ask the staff."
    readonly property string never: qsTrId("display-no-contact")

    implicitHeight: DisplayTheme.bandHeight
    color: DisplayTheme.band

    BoardText {
        objectName: "staleText"
        anchors.fill: parent
        anchors.leftMargin: DisplayTheme.margin
        anchors.rightMargin: DisplayTheme.margin
        text: root.lastContact === "" ? root.never : root.since
        color: DisplayTheme.bandInk
        bold: true
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: DisplayTheme.smallSize
    }
}
