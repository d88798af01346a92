// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/** Size, line height and weight of one kind of text, in the script and text size of the moment. */
QtObject {
    required property real base
    required property real baseLine
    property bool heading: false
    property bool bold: false
    /** How much of the visitor's enlargement counts: large text needs less of it. */
    property real follows: 1.0
    property real most: 2.0

    readonly property real grown: 1 + (Math.min(Theme.textFactor, most) - 1) * follows
    readonly property real scriptSize: Theme.arabic ? 1.15 : Theme.ethiopic ? 1.05 : 1.0
    readonly property real ratio: Theme.arabic ? (heading ? 1.4 : 1.75) : Theme.ethiopic ? (heading ? 1.35 : 1.6) : baseLine / base
    readonly property int px: Math.round(base * scriptSize * grown)
    readonly property int line: Math.round(px * ratio)
    /** Moves the glyphs to the optical middle of their line: fonts sit differently in a fixed line height. */
    readonly property int shift: Math.round(line / 2 - px * (Theme.arabic ? Fonts.arabicMiddle : Fonts.latinMiddle))
}
