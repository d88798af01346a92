// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** An office or counselling centre: where, when, how to reach it. */
Card {
    id: root

    required property ContactViewModel contact

    visible: contact !== null

    CardTitle {
        width: parent.width
        icon: "map-pin"
        //% "Where"
        text: qsTrId("kiosk-card-where")
    }
    GermanBox {
        width: parent.width
        text: root.contact?.name ?? ""
    }
    Words {
        width: parent.width
        visible: text !== ""
        text: root.contact?.about ?? ""
    }
    ContactLine { icon: "map-pin"; german: true; text: root.contact?.address ?? "" }
    ContactLine { icon: "stop"; german: true; text: root.contact?.stop ?? "" }
    ContactLine { icon: "phone"; german: true; text: root.contact?.phone ?? "" }
    ContactLine { icon: "mail"; german: true; text: root.contact?.email ?? "" }
    ContactLine { icon: "web"; german: true; text: root.contact?.web ?? "" }
    ContactLine { icon: "say"; text: root.contact?.languages ?? "" }
    ContactLine {
        icon: "step-free"
        text: root.contact?.stepFree === ContactViewModel.Yes ? //% "Step-free"
                                                               qsTrId("kiosk-step-free")
            : root.contact?.stepFree === ContactViewModel.Partly ? //% "Partly step-free"
                                                                  qsTrId("kiosk-step-free-partly")
            : root.contact?.stepFree === ContactViewModel.No ? //% "Not step-free"
                                                              qsTrId("kiosk-step-free-no") : ""
    }
    ContactLine {
        icon: "calendar"
        text: root.contact?.appointment === ContactViewModel.Required ? //% "Only with an appointment"
                                                                       qsTrId("kiosk-appointment-required")
            : root.contact?.appointment === ContactViewModel.Possible ? //% "With or without an appointment"
                                                                       qsTrId("kiosk-appointment-possible")
            : root.contact?.appointment === ContactViewModel.NotNeeded ? //% "Without an appointment"
                                                                        qsTrId("kiosk-appointment-none") : ""
    }
    HoursTable {
        width: parent.width
        contact: root.contact
    }
    Words {
        width: parent.width
        visible: root.contact?.unconfirmed ?? false
        type: Fonts.label
        color: Colors.now.ink2
        //% "This information is not confirmed yet: please ask first."
        text: qsTrId("kiosk-contact-unconfirmed")
    }
    QrCode {
        extent: Space.picture
        text: root.contact?.qr ?? ""
    }
}
