// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** One text size, shown by a letter of that size. */
Tap {
    id: root

    required property int percent
    property bool chosen: false

    //% "Text size %1 percent"
    name: qsTrId("kiosk-size-spoken").arg(percent)
    implicitHeight: Math.max(176, column.implicitHeight + Space.s)
    fill: chosen ? Colors.now.personTint : Colors.now.paper
    border.width: chosen ? 2 * Space.border + 1 : Space.border
    border.color: chosen ? Colors.now.person : Colors.now.line

    Column {
        id: column
        anchors.centerIn: parent
        spacing: Space.xs

        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            font.family: Fonts.family
            font.pixelSize: Fonts.latinBody * root.percent / 100
            font.bold: true
            lineHeightMode: Text.ProportionalHeight
            lineHeight: 1
            topPadding: 0
            bottomPadding: 0
            //: One letter that shows the text size
            //% "A"
            text: qsTrId("kiosk-size-letter")
        }
        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            type: Fonts.bar
            german: true
            text: root.percent + " %"
        }
    }
}
