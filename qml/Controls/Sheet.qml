// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** A sheet that rises from the bar; touching beside it closes it. */
Item {
    id: root

    default property alias content: column.data
    required property string title
    required property string closeText

    signal closed()

    Rectangle {
        anchors.fill: parent
        color: Colors.now.dim

        MouseArea {
            anchors.fill: parent
            onClicked: root.closed()
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.min(parent.height - Space.strip, column.implicitHeight + head.height + Space.xl + Space.l)
        color: Colors.now.ground
        border.width: Theme.mode === Theme.Contrast ? Space.border : 0
        border.color: Colors.now.line

        MouseArea { anchors.fill: parent }
        Item {
            id: head
            anchors.top: parent.top
            anchors.topMargin: Space.m
            x: Space.side
            width: parent.width - 2 * Space.side
            height: Math.max(Space.main, heading.implicitHeight)

            Words {
                id: heading
                anchors.left: parent.left
                anchors.right: close.left
                anchors.rightMargin: Space.m
                anchors.verticalCenter: parent.verticalCenter
                type: Fonts.h2
                text: root.title
            }
            Tap {
                id: close
                objectName: "sheet-close"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Space.main - Space.m
                height: width
                name: root.closeText
                border.width: Space.border
                border.color: Colors.now.line
                onTapped: root.closed()

                Icon {
                    anchors.centerIn: parent
                    icon: "close"
                    extent: Space.iconM
                    ink: Colors.now.ink
                }
            }
        }
        Column {
            id: column
            anchors.top: head.bottom
            anchors.topMargin: Space.s
            x: Space.side
            width: parent.width - 2 * Space.side
            spacing: Space.m
        }
    }
}
