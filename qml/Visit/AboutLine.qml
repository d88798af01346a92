// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** One statement about a text, with its picture. */
Item {
    id: root

    required property string icon
    required property string text

    width: parent ? (parent as Item).width : 0
    implicitHeight: Math.max(picture.extent, words.implicitHeight)

    Icon {
        id: picture
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        icon: root.icon
        extent: Space.iconM
        ink: Colors.now.ink2
    }
    Words {
        id: words
        anchors.left: picture.right
        anchors.leftMargin: Space.m
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
    }
}
