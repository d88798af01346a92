// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** A text in one role of the type scale. Wraps, never elides; mirrors with the screen. */
Text {
    id: root

    property TypeRole type: Fonts.body
    /** German words and numbers keep their own direction and font. */
    property bool german: false

    color: Colors.now.ink
    font.family: german ? Fonts.latin : Fonts.family
    font.pixelSize: german ? type.latinPx : type.px
    font.bold: type.bold
    lineHeightMode: Text.FixedHeight
    lineHeight: german ? type.latinLine : type.line
    topPadding: german ? type.latinShift : type.shift
    bottomPadding: german ? -type.latinShift - type.latinTail : -type.shift - type.tail
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
    verticalAlignment: Text.AlignVCenter
    textFormat: Text.PlainText
    linkColor: Colors.now.action
    renderType: Text.QtRendering
}
