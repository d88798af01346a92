// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** Something to note; only an emergency is red. */
Card {
    id: root

    required property string variant
    required property string body
    signal topicChosen(string key)

    readonly property bool emergency: variant === "emergency"
    readonly property bool warning: variant === "warning"
    readonly property color ink: emergency ? Colors.now.emergency : warning ? Colors.now.note : Colors.now.action

    color: emergency ? Colors.now.emergencyTint : warning ? Colors.now.noteTint : Colors.now.actionTint

    CardTitle {
        width: parent.width
        icon: root.emergency ? "emergency" : root.warning ? "warning" : "information"
        ink: root.ink
        text: root.emergency ? //% "Emergency"
                               qsTrId("kiosk-home-emergency")
            : root.warning ? //% "Please note"
                             qsTrId("kiosk-card-warning")
                           : //% "Good to know"
                             qsTrId("kiosk-card-note")
    }
    RichWords {
        width: parent.width
        text: root.body
        onTopicChosen: key => root.topicChosen(key)
    }
}
