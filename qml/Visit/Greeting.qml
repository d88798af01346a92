// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** "Welcome", one language after the other. */
Item {
    id: root

    readonly property list<string> greetings: ["Willkommen", "Welcome", "أهلاً وسهلاً", "Ласкаво просимо", "Добро пожаловать", "Bienvenidos", "Bun venit", "Hoş geldiniz", "خوش آمدید", "Bienvenue"]
    property int turn: 0

    implicitHeight: Fonts.display.line

    Words {
        id: word
        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
        type: Fonts.display
        font.family: Fonts.latin
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Fonts.h2.px
        wrapMode: Text.NoWrap
        lineHeightMode: Text.ProportionalHeight
        lineHeight: 1
        topPadding: 0
        bottomPadding: 0
        color: Colors.now.action
        text: root.greetings[root.turn]
    }
    SequentialAnimation {
        running: !Motion.still
        loops: Animation.Infinite

        PauseAnimation { duration: Motion.greeting }
        NumberAnimation { target: word; property: "opacity"; to: 0; duration: Motion.fade }
        ScriptAction { script: root.turn = (root.turn + 1) % root.greetings.length } // qmllint disable
        NumberAnimation { target: word; property: "opacity"; to: 1; duration: Motion.fade }
    }
}
