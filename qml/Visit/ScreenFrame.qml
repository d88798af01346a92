// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: a Loader of Qt 6.4 cannot make bound components.
// qmllint disable unqualified

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** Most screens: a head with icon, title and a sentence, a body that scrolls, up to two large actions below. */
Item {
    id: root

    property string icon
    property string title
    property string summary
    property Component body
    property Component actions
    property Component aside
    /** Below the sentence in the head; nothing to touch. */
    property Component note
    readonly property bool hasActions: actions !== null
    readonly property int actionSpace: hasActions ? Space.actions : 0

    Component {
        id: head
        Column {
            spacing: Space.m

            Item {
                width: parent.width
                height: square.height
                visible: root.icon !== ""

                IconSquare {
                    id: square
                    anchors.left: parent.left
                    icon: root.icon
                    extent: 112
                }
            }
            Words {
                width: parent.width
                type: Fonts.h1
                text: root.title
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Words {
                width: parent.width
                visible: text !== ""
                type: Fonts.body
                color: Colors.now.ink2
                text: root.summary
            }
            Loader {
                width: parent.width
                active: root.note !== null
                visible: active
                sourceComponent: root.note
            }
        }
    }
    Loader {
        id: side
        active: !Theme.portrait
        anchors.left: parent.left
        anchors.leftMargin: Space.side
        y: Space.xl
        width: active ? Space.column : 0
        sourceComponent: head
    }
    Loader {
        active: !Theme.portrait && root.aside !== null
        anchors.left: side.left
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Space.m
        width: Space.column
        sourceComponent: root.aside
    }
    Scroller {
        id: scroller
        anchors.left: Theme.portrait ? parent.left : side.right
        anchors.leftMargin: Theme.portrait ? Space.side : Space.xxl
        anchors.right: parent.right
        anchors.rightMargin: Space.side
        anchors.top: parent.top
        anchors.topMargin: Theme.portrait ? 0 : Space.l
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.hasActions ? root.actionSpace + 2 * Space.s : Space.s
        //% "More"
        moreText: qsTrId("kiosk-more")
        //% "Up"
        upText: qsTrId("kiosk-up")
        spacing: 0

        Item {
            width: parent.width
            visible: Theme.portrait
            // The first thing to touch begins at reach.
            height: visible ? Math.max(Space.reach - Space.strip, top.implicitHeight + Space.m + Space.l) : 0

            Loader {
                id: top
                y: Space.m
                width: parent.width
                active: Theme.portrait
                sourceComponent: head
            }
        }
        Loader {
            width: parent.width
            sourceComponent: root.body
        }
    }
    Loader {
        anchors.left: scroller.left
        anchors.right: scroller.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Space.s
        height: root.actionSpace
        active: root.hasActions
        sourceComponent: root.actions
    }
}
