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
    /** What the last line keeps of the font's own height beyond the fixed one: to be taken off below. */
    readonly property int tail: Math.max(0, Math.round(px * (Theme.arabic ? Fonts.arabicHeight : Fonts.latinHeight)) - line)

    // The same for German words and numbers, whatever the script around them.
    readonly property int latinPx: Math.round(base * grown)
    readonly property int latinLine: Math.round(baseLine * grown)
    readonly property int latinShift: Math.round(latinLine / 2 - latinPx * Fonts.latinMiddle)
    readonly property int latinTail: Math.max(0, Math.round(latinPx * Fonts.latinHeight) - latinLine)
}
