// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** German words, left to right in every language, marked DE. */
Rectangle {
    id: root

    required property string text

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: words.implicitHeight + 2 * Space.m
    radius: Space.chip
    color: Colors.now.ground
    border.width: Theme.mode === Theme.Contrast ? Space.border : 0
    border.color: Colors.now.line

    Words {
        id: mark
        anchors.left: parent.left
        anchors.leftMargin: Space.m
        y: Space.m
        type: Fonts.bar
        german: true
        font.bold: true
        color: Colors.now.action
        //: The sign of the German language; the same everywhere
        //% "DE"
        text: qsTrId("kiosk-german-mark")
    }
    Words {
        id: words
        anchors.left: mark.right
        anchors.leftMargin: Space.m
        anchors.right: parent.right
        anchors.rightMargin: Space.m
        y: Space.m
        type: Fonts.strong
        german: true
        text: root.text
    }
}
