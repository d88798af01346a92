// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: a Loader of Qt 6.4 cannot make bound components.
// qmllint disable unqualified

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** The ticket on one screen: about what, in which language, what is needed; then the number. */
ScreenFrame {
    id: root

    required property TicketViewModel ticket
    signal talkLanguageWanted()
    signal backWanted()

    //% "Talk to a person"
    title: qsTrId("kiosk-home-person")
    //% "No name. Staff see only what stands here."
    summary: qsTrId("kiosk-ticket-no-name")
    note: Component {
        TicketAhead {
            ticket: root.ticket
        }
    }
    body: Component {
        Column {
            spacing: Space.m

            TicketRow {
                objectName: "ticket-subject"
                width: parent.width
                icon: root.ticket.hasSubject ? root.ticket.subjectIcon : "question"
                //% "About"
                label: qsTrId("kiosk-ticket-about")
                //% "I do not want to say"
                value: root.ticket.hasSubject ? root.ticket.subject : qsTrId("kiosk-ticket-no-subject")
                //% "Remove"
                change: root.ticket.hasSubject ? qsTrId("kiosk-ticket-remove") : ""
                onTapped: root.ticket.dropSubject()
            }
            TicketRow {
                objectName: "ticket-language"
                width: parent.width
                icon: "say"
                //% "We talk in"
                label: qsTrId("kiosk-ticket-talk")
                value: root.ticket.talkName
                valueScript: root.ticket.talkScript
                //% "Change"
                change: qsTrId("kiosk-ticket-change")
                onTapped: root.talkLanguageWanted()
            }
            NeedsCard {
                width: parent.width
                ticket: root.ticket
            }
        }
    }
    actions: Component {
        ActionButton {
            objectName: "ticket-get"
            kind: ActionButton.Person
            icon: "check"
            enabled: !root.ticket.busy
            //% "Get my number"
            name: qsTrId("kiosk-ticket-get")
            onTapped: root.ticket.get()
        }
    }

    Loader {
        anchors.fill: parent
        active: root.ticket.asksAnother
        sourceComponent: AnotherPerson {
            onConfirmed: root.ticket.getForAnother()
            onCancelled: root.ticket.cancelAnother()
        }
    }
}
