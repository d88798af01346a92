// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** The quiet last line: when the facts were looked up, how the text was translated. A touch says more. */
Tap {
    id: root

    required property PageModel page

    readonly property string checked: page.checkedOn === "" ? ""
        : //% "Checked on %1"
          qsTrId("kiosk-checked-on").arg(page.checkedOn)
    readonly property string made: !page.machine || page.german ? ""
        : //% "Translated by machine, not yet read by a person"
          qsTrId("kiosk-machine")
    readonly property string said: checked + (checked !== "" && made !== "" ? " · " : "") + made

    objectName: "page-about"
    implicitHeight: Math.max(Space.main, line.implicitHeight + 2 * Space.s)
    fill: "transparent"
    //% "About this text"
    name: qsTrId("kiosk-about-text")

    Words {
        id: line
        anchors.left: parent.left
        anchors.right: more.left
        anchors.rightMargin: Space.m
        anchors.verticalCenter: parent.verticalCenter
        type: Fonts.label
        color: Colors.now.ink2
        text: root.said !== "" ? root.said : root.name
    }
    Icon {
        id: more
        anchors.right: parent.right
        anchors.rightMargin: Space.m
        anchors.verticalCenter: parent.verticalCenter
        icon: "information"
        extent: Space.iconS
        ink: Colors.now.ink2
    }
}
