// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** The quiet last line: when the facts were looked up, how the text was translated. */
Words {
    id: root

    required property PageModel page

    readonly property string checked: page.checkedOn === "" ? ""
        : //% "Checked on %1"
          qsTrId("kiosk-checked-on").arg(page.checkedOn)
    readonly property string made: !page.machine || page.german ? ""
        : //% "Translated by machine, not yet read by a person"
          qsTrId("kiosk-machine")

    type: Fonts.label
    color: Colors.now.ink2
    text: checked + (checked !== "" && made !== "" ? " · " : "") + made
}
