// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** A language under its own name, in its own script. */
Tap {
    id: root

    property bool arabic: false
    property bool ethiopic: false
    property bool chosen: false
    property bool large: false

    property int least: large ? 176 : 144

    implicitHeight: Math.max(least, label.implicitHeight + Space.s)
    fill: chosen ? Colors.now.actionTint : Colors.now.paper
    border.width: chosen ? 2 * Space.border + 1 : Space.border
    border.color: chosen ? Colors.now.action : Colors.now.line

    Words {
        id: label
        anchors.centerIn: parent
        width: parent.width - Space.s
        horizontalAlignment: Text.AlignHCenter
        type: root.least > 256 ? Fonts.h1 : root.large ? Fonts.h2 : Fonts.tile
        font.family: root.arabic ? Fonts.arabic : root.ethiopic ? Fonts.ethiopic : Fonts.latin
        font.bold: true
        lineHeightMode: Text.ProportionalHeight
        lineHeight: 1
        topPadding: 0
        bottomPadding: 0
        text: root.name
    }
}
