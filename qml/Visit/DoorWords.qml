// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.ViewModel

/** Why no number is given now, in one line; empty while numbers are given. */
QtObject {
    id: root

    required property HouseViewModel house
    readonly property string again: house.nextTime === "" ? ""
        : //% "Open again %1 %2"
          qsTrId("kiosk-open-again").arg(house.nextDay).arg(house.nextTime)
    readonly property string text: {
        switch (house.door) {
        case HouseViewModel.Closed:
            //% "Closed now."
            return (qsTrId("kiosk-door-closed") + " " + again).trim();
        case HouseViewModel.LastNumbersOver:
            //% "The last numbers for today are given."
            return (qsTrId("kiosk-door-last") + " " + again).trim();
        case HouseViewModel.Full:
            //% "No more numbers today."
            return (qsTrId("kiosk-door-full") + " " + again).trim();
        case HouseViewModel.Information:
            //% "Here you find information only."
            return qsTrId("kiosk-door-information");
        case HouseViewModel.Desk:
            //% "Please take a card from the desk."
            return qsTrId("kiosk-door-desk");
        case HouseViewModel.ComeIn:
            //% "Please come in without a number."
            return qsTrId("kiosk-door-without-number");
        default:
            return "";
        }
    }
}
