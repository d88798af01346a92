// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** A question people ask, and its answer. */
Card {
    id: root

    required property string question
    required property string answer

    Item {
        width: parent.width
        implicitHeight: Math.max(icon.height, title.implicitHeight)

        Icon {
            id: icon
            anchors.left: parent.left
            icon: "question"
            extent: Space.iconM
        }
        Words {
            id: title
            anchors.left: icon.right
            anchors.leftMargin: Space.s
            anchors.right: parent.right
            type: Fonts.strong
            textFormat: Text.StyledText
            text: root.question
        }
    }
    RichWords {
        width: parent.width
        text: root.answer
    }
}
