// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** Two seconds: everything is deleted here. */
Item {
    id: root

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Space.side
        spacing: Space.l

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: "check"
            extent: 160
            ink: Colors.now.open
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: Fonts.display
            //% "Goodbye!"
            text: qsTrId("kiosk-farewell")
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: Fonts.h2
            color: Colors.now.ink2
            //% "Everything you chose is deleted here."
            text: qsTrId("kiosk-farewell-deleted")
        }
    }
}
