// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** One of our two-tone drawings, coloured on the fly and as sharp as the panel is. */
Image {
    id: root

    required property string icon
    property color ink: Colors.now.action
    property color tone: Colors.now.actionTint
    property int extent: Space.iconM
    /** Turns with the reading direction: back, chevrons; never arrows that point to a real place. */
    property bool turns: false

    width: extent
    height: extent
    // String() keeps this binding out of the compiler of Qt 6.4: its way from a colour to text uses a value that the
    // garbage collector may have taken already, and the program dies.
    source: icon === "" ? "" : "image://icon/" + icon + "?" + String(ink) + "&" + String(tone)
    sourceSize.width: Math.round(extent * Theme.unit)
    sourceSize.height: Math.round(extent * Theme.unit)
    mirror: turns && Theme.rightToLeft
    fillMode: Image.PreserveAspectFit
    Accessible.ignored: true
}
