// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.DisplayModel

/** The whole board in design pixels: 1920 x 1080, or 1080 x 1920 when it hangs upright. */
Rectangle {
    id: root

    required property BoardViewModel board
    property bool portrait: false

    readonly property int freeHeight: height - (root.board.stale ? DisplayTheme.bandHeight : 0)

    implicitWidth: portrait ? 1080 : 1920
    implicitHeight: portrait ? 1920 : 1080
    color: DisplayTheme.ground

    CallsPanel {
        id: calls

        objectName: "calls"
        board: root.board
        x: DisplayTheme.margin
        y: DisplayTheme.gap
        width: (root.portrait ? root.width : root.width * 2 / 3) - 2 * DisplayTheme.margin
        height: (root.portrait ? root.freeHeight * 0.58 : root.freeHeight) - DisplayTheme.gap
    }
    WaitingPanel {
        board: root.board
        x: root.portrait ? 0 : root.width * 2 / 3
        y: root.portrait ? root.freeHeight * 0.58 : 0
        width: root.width - x
        height: root.freeHeight - y
    }
    StaleBand {
        objectName: "staleBand"
        visible: root.board.stale
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        lastContact: root.board.lastContact
    }
}
