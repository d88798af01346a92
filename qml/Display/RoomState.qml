// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.DisplayModel

/** One line on whether the house is open. */
BoardText {
    id: root

    required property BoardViewModel board

    //: %1 is a time
    //% "Open until %1"
    readonly property string open: qsTrId("display-open-until").arg(root.board.openUntil)
    //% "No more numbers today"
    readonly property string lastNumbers: qsTrId("display-last-numbers")
    //% "Closed"
    readonly property string closed: qsTrId("display-closed")
    //: %1 is a time, or a day of the week and a time
    //% "Closed. Opens %1"
    readonly property string opens: qsTrId("display-opens").arg(root.board.nextOpens)
    //% "Information only, no numbers now"
    readonly property string information: qsTrId("display-information")

    wrapMode: Text.WordWrap
    color: DisplayTheme.secondary
    visible: text !== ""
    text: {
        switch (root.board.mood) {
        case BoardViewModel.Unknown:
            return "";
        case BoardViewModel.Closed:
            return root.board.nextOpens === "" ? closed : opens;
        case BoardViewModel.LastNumbersOver:
        case BoardViewModel.Full:
            return lastNumbers;
        case BoardViewModel.Information:
            return information;
        default:
            return root.board.openUntil === "" ? "" : open;
        }
    }
}
