// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** An icon on its tinted square. */
Rectangle {
    id: root

    required property string icon
    property int extent: Space.iconXl
    property color ink: Colors.topicInk(icon)

    implicitWidth: extent
    implicitHeight: extent
    radius: Space.chip + Space.xs / 2
    color: Colors.topicTint(icon)
    border.width: Theme.mode === Theme.Contrast ? Space.border : 0
    border.color: Colors.now.line

    Icon {
        anchors.centerIn: parent
        icon: root.icon
        extent: Math.round(root.extent * 0.68)
        ink: root.ink
        tone: Colors.now.paper
    }
}
