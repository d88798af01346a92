// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: a Loader of Qt 6.4 cannot make bound components.
// qmllint disable unqualified

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** Instead of a ticket: no numbers now. When to come back, and what helps until then. */
ScreenFrame {
    id: root

    required property HouseViewModel house
    signal emergencyWanted()
    signal readWanted()

    icon: "clock"
    //% "Talk to a person"
    title: qsTrId("kiosk-home-person")
    summary: words.text
    body: Component {
        Column {
            spacing: Space.m

            HouseCard {
                width: parent.width
                house: root.house
            }
            Card {
                width: parent.width

                CardTitle {
                    width: parent.width
                    icon: "phone"
                    //% "Until then"
                    text: qsTrId("kiosk-door-until-then")
                }
                ContactLine {
                    icon: "phone"
                    //% "Questions to the city: phone 115"
                    text: qsTrId("kiosk-door-115")
                }
                ContactLine {
                    icon: "information"
                    //% "All information on this screen is there day and night."
                    text: qsTrId("kiosk-door-information-goes-on")
                }
            }
            RowButton {
                objectName: "door-emergency"
                width: parent.width
                icon: "emergency"
                //% "Emergency"
                name: qsTrId("kiosk-home-emergency")
                onTapped: root.emergencyWanted()
            }
        }
    }
    actions: Component {
        ActionButton {
            objectName: "door-read"
            icon: "start"
            //% "To all information"
            name: qsTrId("kiosk-door-read")
            onTapped: root.readWanted()
        }
    }

    DoorWords {
        id: words
        house: root.house
    }
}
