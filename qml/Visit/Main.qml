// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: a Loader of Qt 6.4 cannot make bound components.
// qmllint disable unqualified

import QtQuick
import Wegweiser.Theme
import Wegweiser.ViewModel

/** The terminal's window: a stage of 1080 design pixels across, whatever the panel has; strip, screen, bar, sheets. */
Window {
    id: root

    required property VisitViewModel visit

    /** Pixels at the top that are not the terminal's: the strip of a preview. */
    property real above: 0

    readonly property bool upright: height - above >= width
    readonly property real unit: Math.max(0.1, Math.min(width, height - above) / 1080)

    width: 1080
    height: 1920
    visible: true
    color: Colors.now.ground
    title: root.visit.house.name

    Binding { target: Theme; property: "portrait"; value: root.upright }
    Binding { target: Theme; property: "unit"; value: root.unit }
    Binding { target: Theme; property: "mode"; value: root.visit.appearance.mode }
    Binding { target: Theme; property: "textFactor"; value: root.visit.appearance.textPercent / 100 }
    Binding { target: Theme; property: "script"; value: root.visit.language.script }
    Binding { target: Theme; property: "rightToLeft"; value: root.visit.language.rightToLeft }

    Item {
        id: stage
        objectName: "stage"
        y: root.above
        width: root.width / root.unit
        height: (root.height - root.above) / root.unit
        scale: root.unit
        transformOrigin: Item.TopLeft
        LayoutMirroring.enabled: root.visit.language.rightToLeft
        LayoutMirroring.childrenInherit: true

        StatusStrip {
            id: strip
            width: parent.width
            height: Space.strip
            house: root.visit.house
        }
        VisitScreens {
            anchors.top: strip.bottom
            anchors.bottom: bar.top
            width: parent.width
            visit: root.visit
        }
        BottomBar {
            id: bar
            anchors.bottom: parent.bottom
            width: parent.width
            visit: root.visit
            visible: root.visit.step !== VisitViewModel.OutOfService
        }
        VisitSheets {
            anchors.top: parent.top
            anchors.bottom: bar.top
            width: parent.width
            visit: root.visit
        }
        Loader {
            anchors.fill: parent
            active: root.visit.warning
            sourceComponent: IdleWarning {
                secondsLeft: root.visit.secondsLeft
                onStayed: root.visit.stay()
            }
        }
    }
}
