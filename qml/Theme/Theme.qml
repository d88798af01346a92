// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
pragma Singleton

import QtQuick

/** What the whole look hangs on. Set once by the program's Main from its view models; everybody else only reads. */
QtObject {
    enum Mode { Light, Dark, Contrast }

    property int mode: Theme.Light
    /** 1.0, 1.3, 1.6 or 2.0: chosen by the visitor. */
    property real textFactor: 1.0
    /** "latin" (also Cyrillic), "arabic" or "ethiopic". */
    property string script: "latin"
    property bool rightToLeft: false
    property bool portrait: true
    /** Device pixels per design pixel; pictures are drawn this much sharper. */
    property real unit: 1.0

    /** From here on two columns of tiles become one. */
    readonly property bool oneColumn: textFactor >= 1.6
    readonly property bool arabic: script === "arabic"
    readonly property bool ethiopic: script === "ethiopic"
}
