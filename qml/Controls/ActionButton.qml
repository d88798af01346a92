// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** The large buttons of the action row. Filled is the main one; outlined the other. */
Tap {
    id: root

    enum Kind { Action, Person, Quiet, Emergency }

    property string icon
    property int kind: ActionButton.Action
    readonly property color strong: kind === ActionButton.Person ? Colors.now.person : kind === ActionButton.Emergency ? Colors.now.emergency : Colors.now.action
    readonly property color words: kind === ActionButton.Quiet ? strong : kind === ActionButton.Person ? Colors.now.personInk : kind === ActionButton.Emergency ? Colors.now.emergencyInk : Colors.now.actionInk

    implicitWidth: row.implicitWidth + 2 * Space.l
    implicitHeight: Math.max(Space.main, label.implicitHeight + Space.m)
    fill: kind === ActionButton.Quiet ? Colors.now.paper : strong
    pressedFill: kind === ActionButton.Quiet ? Colors.now.actionTint : kind === ActionButton.Person ? Colors.now.personDeep : kind === ActionButton.Emergency ? Colors.now.ink : Colors.now.actionDeep
    border.width: kind === ActionButton.Quiet ? Math.max(3, Space.border) : 0
    border.color: strong
    opacity: enabled ? 1 : 0.5

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Space.m

        Icon {
            id: picture
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            icon: root.icon
            extent: Space.iconL
            ink: root.words
            tone: root.fill
        }
        Words {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - 2 * Space.m - (picture.visible ? picture.width + Space.m : 0))
            horizontalAlignment: picture.visible ? Text.AlignLeft : Text.AlignHCenter
            type: Fonts.button
            color: root.words
            text: root.name
        }
    }
}
