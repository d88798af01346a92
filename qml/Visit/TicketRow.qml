// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** One choice of the ticket, with a way to change it. */
Tap {
    id: root

    required property string icon
    required property string label
    required property string value
    property string valueScript
    required property string change

    name: label + ": " + value
    spokenText: change === "" ? name : name + ". " + change
    implicitHeight: Math.max(Space.main + Space.s, texts.implicitHeight + Space.l)
    enabled: change !== ""
    border.width: Space.border
    border.color: Theme.mode === Theme.Contrast ? Colors.now.line : Colors.now.hairline

    IconSquare {
        id: square
        anchors.left: parent.left
        anchors.leftMargin: Space.m
        anchors.verticalCenter: parent.verticalCenter
        icon: root.icon
        extent: 88
    }
    Column {
        id: texts
        anchors.left: square.right
        anchors.leftMargin: Space.m
        anchors.right: changeWord.left
        anchors.rightMargin: Space.m
        anchors.verticalCenter: parent.verticalCenter

        Words {
            width: parent.width
            type: Fonts.bar
            color: Colors.now.ink2
            text: root.label
        }
        Words {
            width: parent.width
            type: Fonts.strong
            font.family: root.valueScript === "arabic" ? Fonts.arabic : root.valueScript === "ethiopic" ? Fonts.ethiopic : root.valueScript === "latin" ? Fonts.latin : Fonts.family
            text: root.value
        }
    }
    Words {
        id: changeWord
        anchors.right: parent.right
        anchors.rightMargin: Space.l
        anchors.verticalCenter: parent.verticalCenter
        visible: text !== ""
        type: Fonts.strip
        color: Colors.now.action
        text: root.change
    }
}
