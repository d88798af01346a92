// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** The German office words of this page and what they mean: nothing to touch, all there at once. */
Card {
    id: root

    required property list<string> terms
    required property list<string> meanings

    CardTitle {
        width: parent.width
        icon: "language"
        //% "German words on this page"
        text: qsTrId("kiosk-card-words")
    }
    Repeater {
        model: root.terms
        delegate: Column {
            id: entry
            required property int index
            required property string modelData

            width: parent ? (parent as Item).width : 0
            spacing: Space.s

            GermanBox {
                width: parent.width
                text: entry.modelData
            }
            Words {
                width: parent.width
                text: root.meanings[entry.index] ?? ""
            }
        }
    }
}
