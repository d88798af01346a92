// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** One line of a contact card; not there when there is nothing to say. */
Item {
    id: root

    required property string icon
    required property string text
    property bool german: false

    width: parent ? (parent as Item).width : 0
    visible: text !== ""
    implicitHeight: Math.max(Space.iconM, words.implicitHeight)

    Icon {
        id: icon
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        icon: root.icon
        extent: Space.iconS + Space.xs
        ink: Colors.now.ink2
        tone: Colors.now.ground
    }
    Words {
        id: words
        anchors.left: icon.right
        anchors.leftMargin: Space.m
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        german: root.german
        text: root.text
    }
}
