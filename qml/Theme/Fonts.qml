// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
pragma Singleton

import QtQuick

/** The type scale, in design pixels of a 1080 x 1920 panel at 3.21 pixels a millimetre. */
QtObject {
    readonly property string family: Theme.arabic ? arabic : Theme.ethiopic ? ethiopic : latin
    readonly property string latin: "Noto Sans"
    readonly property int latinBody: 36
    /** The smallest text anywhere. */
    readonly property int least: 30
    readonly property string arabic: "Noto Sans Arabic"
    readonly property string ethiopic: "Noto Sans Ethiopic"
    /** From the top of a line to the middle of its letters, in ems. */
    readonly property real latinMiddle: 0.712
    readonly property real arabicMiddle: 1.04
    /** The fonts' own line heights, in ems. */
    readonly property real latinHeight: 1.362
    readonly property real arabicHeight: 2.112

    readonly property TypeRole number: TypeRole { base: 340; baseLine: 360; bold: true; most: 1.0 }
    readonly property TypeRole display: TypeRole { base: 96; baseLine: 112; heading: true; bold: true; follows: 0.3 }
    readonly property TypeRole h1: TypeRole { base: 60; baseLine: 72; heading: true; bold: true; follows: 0.45 }
    readonly property TypeRole h2: TypeRole { base: 46; baseLine: 58; heading: true; bold: true; follows: 0.6 }
    readonly property TypeRole button: TypeRole { base: 40; baseLine: 48; heading: true; bold: true; follows: 0.3 }
    readonly property TypeRole body: TypeRole { base: 36; baseLine: 54 }
    readonly property TypeRole strong: TypeRole { base: 36; baseLine: 50; bold: true }
    readonly property TypeRole label: TypeRole { base: 34; baseLine: 44; heading: true }
    readonly property TypeRole tile: TypeRole { base: 34; baseLine: 44; heading: true; bold: true }
    readonly property TypeRole bar: TypeRole { base: 30; baseLine: 38; heading: true; most: 1.3 }
    readonly property TypeRole house: TypeRole { base: 30; baseLine: 38; heading: true; bold: true; most: 1.0 }
    readonly property TypeRole strip: TypeRole { base: 34; baseLine: 44; heading: true; bold: true; most: 1.3 }
}
