// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/** Words or digits of the board: one family, no wrapping unless asked for. */
Text {
    property int px: DisplayTheme.textSize
    property bool bold: false

    color: DisplayTheme.ink
    font.family: DisplayTheme.family
    font.pixelSize: px
    font.weight: bold ? Font.Bold : Font.Normal
    verticalAlignment: Text.AlignVCenter
    textFormat: Text.PlainText
}
