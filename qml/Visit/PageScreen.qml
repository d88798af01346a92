// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: a Loader of Qt 6.4 cannot make bound components.
// qmllint disable unqualified

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** A page: in short, its cards, what else is useful, where the text comes from. */
ScreenFrame {
    id: root

    required property PageModel page
    required property TopicListModel related
    signal chosen(string key)
    signal talkWanted()
    signal hideWanted()
    signal aboutWanted()

    title: page.title
    icon: page.icon
    body: Component {
        Column {
            spacing: Space.m

            StateNote {
                width: parent.width
                page: root.page
            }
            Card {
                width: parent.width
                color: Colors.now.actionTint
                visible: root.page.summary !== ""

                CardTitle {
                    width: parent.width
                    icon: "information"
                    //% "In short"
                    text: qsTrId("kiosk-in-short")
                }
                Words {
                    width: parent.width
                    textFormat: Text.StyledText
                    text: root.page.summary
                }
            }
            Repeater {
                model: root.page
                delegate: BlockCard {
                    width: parent ? (parent as Item).width : 0
                    onTopicChosen: key => root.chosen(key)
                }
            }
            RelatedCard {
                width: parent.width
                visible: root.related.count > 0
                topics: root.related
                onChosen: key => root.chosen(key)
            }
            SourceLine {
                width: parent.width
                page: root.page
                onTapped: root.aboutWanted()
            }
        }
    }
    actions: Component {
        Row {
            id: row
            spacing: Space.gutter

            ActionButton {
                objectName: "page-hide"
                visible: root.page.sensitive
                width: (row.width - row.spacing) / 2
                height: parent.height
                kind: ActionButton.Quiet
                icon: "close"
                //% "Hide now"
                name: qsTrId("kiosk-hide-now")
                onTapped: root.hideWanted()
            }
            ActionButton {
                objectName: "page-talk"
                width: root.page.sensitive ? (row.width - row.spacing) / 2 : row.width
                height: parent.height
                kind: ActionButton.Person
                icon: "person"
                //% "Talk to a person about this"
                name: qsTrId("kiosk-talk-about-this")
                onTapped: root.talkWanted()
            }
        }
    }
}
