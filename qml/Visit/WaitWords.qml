// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** A waiting time as an honest range, or that it cannot be said. */
Words {
    id: root

    required property int least
    required property int most

    type: Fonts.label
    color: Colors.now.ink2
    text: most < 0 ? //% "We cannot say today how long it takes."
                     qsTrId("kiosk-wait-unknown")
        : least === most ? //% "About %1 minutes"
                           qsTrId("kiosk-wait-about").arg(most)
                         : //% "About %1 to %2 minutes"
                           qsTrId("kiosk-wait-range").arg(least).arg(most)
}
