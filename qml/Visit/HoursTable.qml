// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** Whether it is open now, and the hours of this week; days with the same hours stand together. */
Column {
    id: root

    required property ContactViewModel contact

    visible: contact?.hasHours ?? false
    spacing: Space.xs

    Badge {
        icon: "clock"
        ink: root.contact?.openNow ? Colors.now.open : Colors.now.ink2
        tint: root.contact?.openNow ? Colors.now.openTint : Colors.now.ground
        text: root.contact?.openNow ? //% "Open until %1"
                                      qsTrId("kiosk-open-until").arg(root.contact.openUntil)
                                    : //% "Closed"
                                      qsTrId("kiosk-closed")
    }
    Repeater {
        model: root.contact?.hoursDays ?? []
        delegate: Item {
            id: row
            required property int index
            required property string modelData

            width: root.width
            implicitHeight: Math.max(days.implicitHeight, times.implicitHeight)

            Words {
                id: days
                anchors.left: parent.left
                width: parent.width * 0.4
                text: row.modelData
            }
            Words {
                id: times
                anchors.left: days.right
                anchors.right: parent.right
                readonly property string hours: root.contact?.hoursTimes[row.index] ?? ""
                font.family: hours !== "" ? Fonts.latin : Fonts.family
                color: hours !== "" ? Colors.now.ink : Colors.now.ink2
                //% "closed"
                text: hours !== "" ? hours : qsTrId("kiosk-day-closed")
            }
        }
    }
}
