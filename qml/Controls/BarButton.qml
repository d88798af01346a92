// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** One slot of the bottom bar: icon above its word. */
Tap {
    id: root

    required property string icon
    property bool turns: false
    property bool lit: false

    implicitWidth: Space.slot
    implicitHeight: Space.bar
    radius: Space.chip
    fill: lit ? Colors.now.actionTint : Colors.now.paper

    Column {
        anchors.centerIn: parent
        width: parent.width - Space.xs
        spacing: Theme.portrait ? Space.xs : 0

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: root.icon
            extent: Theme.portrait ? Space.iconL : Space.iconM
            turns: root.turns
            opacity: root.enabled ? 1 : 0.35
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: Fonts.bar
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Fonts.least
            color: root.enabled ? Colors.now.ink : Colors.now.line
            text: root.name
        }
    }
}
