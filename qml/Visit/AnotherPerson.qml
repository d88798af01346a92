// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** A second number within two minutes: is it for somebody else? */
Item {
    id: root

    signal confirmed()
    signal cancelled()

    Rectangle {
        anchors.fill: parent
        color: Colors.now.dim

        MouseArea { anchors.fill: parent }
    }
    Card {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Space.side, 984)
        padding: Space.xl
        spacing: Space.l

        Words {
            width: parent.width
            type: Fonts.h2
            //% "A number was given here a moment ago. Is this one for another person?"
            text: qsTrId("kiosk-another-title")
        }
        ActionButton {
            objectName: "another-person-yes"
            width: parent.width
            kind: ActionButton.Person
            icon: "people"
            //% "Yes, for another person"
            name: qsTrId("kiosk-another-yes")
            onTapped: root.confirmed()
        }
        ActionButton {
            objectName: "another-person-no"
            width: parent.width
            kind: ActionButton.Quiet
            //% "No"
            name: qsTrId("kiosk-another-no")
            onTapped: root.cancelled()
        }
    }
}
