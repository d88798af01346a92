// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** What to do: numbered steps, one after the other. */
Card {
    id: root

    required property list<string> items
    signal topicChosen(string key)

    CardTitle {
        width: parent.width
        icon: "steps"
        //% "What to do"
        text: qsTrId("kiosk-card-steps")
    }
    Repeater {
        model: root.items
        delegate: Item {
            id: step
            required property int index
            required property string modelData

            width: parent ? (parent as Item).width : 0
            implicitHeight: Math.max(badge.height, text.implicitHeight)

            Rectangle {
                id: badge
                anchors.left: parent.left
                width: Space.iconM
                height: width
                radius: width / 2
                color: Colors.now.action

                Words {
                    anchors.centerIn: parent
                    type: Fonts.strip
                    german: true
                    color: Colors.now.actionInk
                    text: String(step.index + 1)
                }
            }
            RichWords {
                id: text
                anchors.left: badge.right
                anchors.leftMargin: Space.m
                anchors.right: parent.right
                text: step.modelData
                onTopicChosen: key => root.topicChosen(key)
            }
        }
    }
}
