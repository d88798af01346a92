// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** Emergency numbers with what each is for, and how this works. */
Sheet {
    id: root

    //% "Help"
    title: qsTrId("kiosk-bar-help")
    //% "Close"
    closeText: qsTrId("kiosk-close")

    Words {
        width: parent.width
        type: Fonts.label
        color: Colors.now.ink2
        //% "You need no name and no passport here. Our staff at the desk are glad to help."
        text: qsTrId("kiosk-help-how")
    }
    Grid {
        id: grid
        width: parent.width
        columns: Theme.oneColumn && Theme.portrait ? 1 : 2
        spacing: Space.s
        readonly property real cell: (width - (columns - 1) * spacing) / columns

        EmergencyNumber {
            width: grid.cell
            number: "112"
            //% "Ambulance, fire brigade"
            meaning: qsTrId("kiosk-help-112")
        }
        EmergencyNumber {
            width: grid.cell
            number: "110"
            //% "Police"
            meaning: qsTrId("kiosk-help-110")
        }
        EmergencyNumber {
            width: grid.cell
            number: "116 117"
            //% "Doctor at night and on weekends"
            meaning: qsTrId("kiosk-help-116117")
        }
        EmergencyNumber {
            width: grid.cell
            number: "116 016"
            //% "Help for women against violence"
            meaning: qsTrId("kiosk-help-116016")
        }
    }
}
