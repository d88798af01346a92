// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Controls
import Wegweiser.ViewModel

/** Until when, and what it costs. */
Card {
    id: root

    required property int kind
    required property string body

    readonly property bool deadline: kind === PageModel.Deadline

    CardTitle {
        width: parent.width
        icon: root.deadline ? "calendar" : "cost"
        text: root.deadline ? //% "Until when"
                              qsTrId("kiosk-card-deadline")
                            : //% "What it costs"
                              qsTrId("kiosk-card-cost")
    }
    RichWords {
        width: parent.width
        text: root.body
    }
}
