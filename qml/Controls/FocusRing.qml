// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** Two rings, dark and yellow, around what has the keyboard: seen on every ground. */
Rectangle {
    id: root

    property int around: Space.radius

    anchors.fill: parent
    anchors.margins: -Space.focus
    radius: around + Space.focus
    color: "transparent"
    border.width: Space.focus
    border.color: Colors.now.focus

    Rectangle {
        anchors.fill: parent
        anchors.margins: Space.focus
        radius: root.around
        color: "transparent"
        border.width: Space.focus
        border.color: Colors.now.ink
    }
}
