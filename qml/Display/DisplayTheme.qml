// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
pragma Singleton

import QtQuick

/** Colours, sizes and times of the waiting-room display, in design pixels of a 1920 x 1080 panel of 43 inch (2 px/mm). */
QtObject {
    readonly property color ground: "#0A2E36"
    readonly property color panel: "#0F3D48"
    readonly property color rule: "#2F5A65"
    readonly property color ink: "#FFFFFF"
    readonly property color secondary: "#C9D9DC"
    readonly property color call: "#FFD95A"
    readonly property color card: "#FFFFFF"
    readonly property color band: "#FFD27A"
    readonly property color bandInk: "#17212B"

    readonly property string family: "Noto Sans"
    /** Capitals and digits of 120 mm: readable at 24 m. */
    readonly property int callSize: 340
    /** Digits need less room than a line of letters with all its accents. */
    readonly property real tightLine: 0.88
    readonly property int deskSize: 190
    /** Capitals and digits of 40 mm: readable at 8 m. */
    readonly property int earlierSize: 113
    readonly property int headingSize: 56
    readonly property int nextSize: 84
    readonly property int textSize: 44
    readonly property int smallSize: 36

    readonly property int margin: 48
    readonly property int gap: 24
    readonly property int radius: 28
    readonly property int ruleWidth: 3
    readonly property int pictureL: 280
    readonly property int pictureM: 112
    readonly property int arrowL: 190
    readonly property int arrowM: 88
    readonly property int bandHeight: 88

    /** A new call fades up three times in three seconds. */
    readonly property int fadeUp: 600
    readonly property int fadeRest: 400
    readonly property int fadeTimes: 3
    readonly property real faded: 0.15
}
