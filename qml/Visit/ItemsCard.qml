// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** A list: plain, what to bring (with ticks), or the law behind it. */
Card {
    id: root

    required property int kind
    required property list<string> items
    signal topicChosen(string key)

    readonly property bool bring: kind === PageModel.Documents
    readonly property bool law: kind === PageModel.Legal

    CardTitle {
        width: parent.width
        visible: root.bring || root.law
        icon: root.law ? "legal" : "documents"
        text: root.law ? //% "The law behind it"
                         qsTrId("kiosk-card-legal")
                       : //% "What to bring"
                         qsTrId("kiosk-card-documents")
    }
    Repeater {
        model: root.items
        delegate: Item {
            id: item
            required property string modelData

            width: parent ? (parent as Item).width : 0
            implicitHeight: Math.max(Space.iconS, text.implicitHeight)

            Icon {
                id: tick
                anchors.left: parent.left
                y: (Fonts.body.line - height) / 2
                visible: root.bring
                icon: "check"
                extent: Space.iconS
                ink: Colors.now.open
            }
            Rectangle {
                anchors.left: parent.left
                anchors.leftMargin: Space.s - width / 2
                y: (Fonts.body.line - height) / 2
                visible: !root.bring
                width: 12
                height: width
                radius: width / 2
                color: Colors.now.action
            }
            RichWords {
                id: text
                anchors.left: parent.left
                anchors.leftMargin: Space.iconS + Space.s
                anchors.right: parent.right
                text: item.modelData
                onTopicChosen: key => root.topicChosen(key)
            }
        }
    }
}
