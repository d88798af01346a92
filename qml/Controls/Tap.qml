// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: a Loader of Qt 6.4 cannot make bound components.
// qmllint disable unqualified

import QtQuick
import Wegweiser.Theme

/** Everything that can be touched. Fires on release inside, and not again within half a second. */
Rectangle {
    id: root

    /** What it is called: shown, read by screen readers. */
    required property string name
    /** What is said aloud; longer than the name where the name alone does not explain itself. */
    property string spokenText: name
    property color fill: Colors.now.paper
    property color pressedFill: Colors.now.actionTint
    readonly property bool pressed: area.containsPress
    property double firedAt: 0

    signal tapped()

    function fire() {
        const now = Date.now();
        if (!root.enabled || now - root.firedAt < Motion.guard)
            return;
        root.firedAt = now;
        root.tapped();
    }

    implicitWidth: Space.target
    implicitHeight: Space.target
    radius: Space.radius
    color: pressed ? pressedFill : fill
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.description: spokenText
    Accessible.focusable: true
    Accessible.onPressAction: root.fire()
    Keys.onReturnPressed: root.fire()
    Keys.onEnterPressed: root.fire()
    Keys.onSpacePressed: root.fire()

    MouseArea {
        id: area
        anchors.fill: parent
        onClicked: root.fire()
    }
    Loader {
        anchors.fill: parent
        active: root.activeFocus
        sourceComponent: FocusRing { around: root.radius }
    }
}
