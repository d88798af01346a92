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
    source: icon === "" ? "" : "image://icon/" + icon + "?" + ink + "&" + tone
    sourceSize.width: Math.round(extent * Theme.unit)
    sourceSize.height: Math.round(extent * Theme.unit)
    mirror: turns && Theme.rightToLeft
    fillMode: Image.PreserveAspectFit
    Accessible.ignored: true
}
