// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** One of the few large doors of the home screen: icon, title, one line that says more, chevron. */
Tap {
    id: root

    required property string icon
    property string detail
    property color ink: Colors.now.actionInk
    property color tone: Colors.now.action
    property bool outlined: false

    implicitHeight: Math.max(148, texts.implicitHeight + Space.s)
    border.width: outlined || Theme.mode === Theme.Contrast ? Math.max(3, Space.border) : 0
    border.color: ink

    Rectangle {
        id: square
        anchors.left: parent.left
        anchors.leftMargin: Space.m
        anchors.verticalCenter: parent.verticalCenter
        width: 100
        height: 100
        radius: Space.radius
        color: root.tone

        Icon {
            anchors.centerIn: parent
            icon: root.icon
            extent: 76
            ink: root.ink
            tone: root.tone
        }
    }
    Column {
        id: texts
        anchors.left: square.right
        anchors.leftMargin: Space.m
        anchors.right: chevron.left
        anchors.rightMargin: Space.s
        anchors.verticalCenter: parent.verticalCenter

        Words {
            width: parent.width
            type: Theme.portrait ? Fonts.h2 : Fonts.button
            color: root.ink
            text: root.name
        }
        Words {
            width: parent.width
            visible: text !== ""
            type: Fonts.label
            color: root.ink
            text: root.detail
        }
    }
    Icon {
        id: chevron
        anchors.right: parent.right
        anchors.rightMargin: Space.m
        anchors.verticalCenter: parent.verticalCenter
        icon: "chevron"
        extent: Space.iconS
        ink: root.ink
        turns: true
    }
}
