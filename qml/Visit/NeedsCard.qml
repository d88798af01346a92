// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** What somebody needs, by pictogram, and how many come. All voluntary. */
Card {
    id: root

    required property TicketViewModel ticket

    spacing: Space.s
    padding: Space.m

    Words {
        width: parent.width
        type: Fonts.strong
        //% "I need"
        text: qsTrId("kiosk-ticket-needs")
    }
    Grid {
        id: grid
        width: parent.width
        columns: Theme.oneColumn ? 2 : 3
        spacing: Space.s
        readonly property real cell: (width - (columns - 1) * spacing) / columns

        NeedChoice {
            need: "wheelchair"
            //% "Wheelchair"
            name: qsTrId("kiosk-need-wheelchair")
        }
        NeedChoice {
            need: "pram"
            //% "Pram"
            name: qsTrId("kiosk-need-pram")
        }
        NeedChoice {
            need: "hearing"
            //% "I hear little"
            name: qsTrId("kiosk-need-hearing")
        }
        NeedChoice {
            need: "seeing"
            //% "I see little"
            name: qsTrId("kiosk-need-seeing")
        }
        NeedChoice {
            need: "reading"
            //% "I cannot read"
            name: qsTrId("kiosk-need-reading")
        }
        NeedChoice {
            need: "woman"
            //% "A woman, please"
            name: qsTrId("kiosk-need-woman")
        }
    }
    PeopleStepper {
        width: parent.width
        people: root.ticket.people
        onStepped: step => root.ticket.addPerson(step)
    }

    component NeedChoice: Choice {
        required property string need
        objectName: "need-" + need
        width: grid.cell
        icon: need
        chosen: root.ticket.needs.indexOf(need) >= 0 // qmllint disable
        onTapped: root.ticket.toggleNeed(need)
    }
}
