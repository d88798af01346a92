// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** A sentence to say or show in German, with what it means. */
Card {
    id: root

    required property string german
    required property string meaning

    CardTitle {
        width: parent.width
        icon: "say"
        //% "Say it in German"
        text: qsTrId("kiosk-card-say")
    }
    GermanBox {
        width: parent.width
        text: root.german
    }
    RichWords {
        width: parent.width
        visible: root.meaning !== ""
        color: Colors.now.ink2
        text: root.meaning
    }
}
