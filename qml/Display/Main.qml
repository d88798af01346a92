// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.DisplayModel

/** The display's window: the board scaled to whatever panel hangs there. */
Window {
    id: root

    required property BoardViewModel board
    property bool portrait: false

    readonly property real factor: Math.min(width / page.implicitWidth, height / page.implicitHeight)

    color: DisplayTheme.ground

    BoardPage {
        id: page

        board: root.board
        portrait: root.portrait
        width: root.width / root.factor
        height: root.height / root.factor
        scale: root.factor
        transformOrigin: Item.TopLeft
    }
}
