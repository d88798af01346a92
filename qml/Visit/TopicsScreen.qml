// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: a Loader of Qt 6.4 cannot make bound components.
// qmllint disable unqualified

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** All pages of one topic in one flat list with headings. */
ScreenFrame {
    id: root

    required property TopicListModel topics
    signal chosen(string key)
    signal inShortWanted()
    signal talkWanted()

    body: Component {
        Column {
            spacing: Space.s

            RowButton {
                objectName: "topics-in-short"
                width: parent.width
                fill: Colors.now.actionTint
                icon: "information"
                //% "In short"
                name: qsTrId("kiosk-in-short")
                //% "The most important things first"
                detail: qsTrId("kiosk-in-short-detail")
                onTapped: root.inShortWanted()
            }
            Repeater {
                model: root.topics
                delegate: TopicRow {
                    width: parent ? (parent as Item).width : 0
                    onTapped: root.chosen(key)
                }
            }
        }
    }
    actions: Component {
        ActionButton {
            objectName: "topics-talk"
            kind: ActionButton.Person
            icon: "person"
            //% "Talk to a person about this"
            name: qsTrId("kiosk-talk-about-this")
            onTapped: root.talkWanted()
        }
    }
}
