// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** The heading of a card: an icon and what this card is for. */
Row {
    id: root

    required property string icon
    required property string text
    property color ink: Colors.now.action
    property color tone: Colors.now.paper

    spacing: Space.s

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        icon: root.icon
        extent: Space.iconM
        ink: root.ink
        tone: root.tone
    }
    Words {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - Space.iconM - root.spacing
        type: Fonts.h2
        color: root.ink
        text: root.text
    }
}
