// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Controls
import Wegweiser.ViewModel

/** Opening hours alone. */
Card {
    id: root

    required property ContactViewModel contact

    visible: contact !== null

    CardTitle {
        width: parent.width
        icon: "clock"
        //% "Opening hours"
        text: qsTrId("kiosk-card-hours")
    }
    GermanBox {
        width: parent.width
        text: root.contact?.name ?? ""
    }
    HoursTable {
        width: parent.width
        contact: root.contact
    }
}
