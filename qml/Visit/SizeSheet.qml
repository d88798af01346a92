// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** Text size and contrast, each shown as it will look. Back to normal after the visit. */
Sheet {
    id: root

    required property AppearanceViewModel appearance

    //% "Size and contrast"
    title: qsTrId("kiosk-sheet-size")
    //% "Close"
    closeText: qsTrId("kiosk-close")

    Row {
        id: sizes
        width: parent.width
        spacing: Space.s
        readonly property real cell: (width - 3 * spacing) / 4

        Repeater {
            model: [100, 130, 160, 200]
            delegate: SizeTile {
                required property int modelData
                objectName: "size-" + modelData
                width: sizes.cell
                percent: modelData
                chosen: root.appearance.textPercent === modelData
                onTapped: root.appearance.chooseText(modelData)
            }
        }
    }
    Row {
        id: modes
        width: parent.width
        spacing: Space.s
        readonly property real cell: (width - 2 * spacing) / 3

        Choice {
            objectName: "mode-light"
            width: modes.cell
            icon: "sun"
            //% "Light"
            name: qsTrId("kiosk-mode-light")
            chosen: root.appearance.mode === AppearanceViewModel.Light
            onTapped: root.appearance.chooseMode(AppearanceViewModel.Light)
        }
        Choice {
            objectName: "mode-dark"
            width: modes.cell
            icon: "moon"
            //% "Dark"
            name: qsTrId("kiosk-mode-dark")
            chosen: root.appearance.mode === AppearanceViewModel.Dark
            onTapped: root.appearance.chooseMode(AppearanceViewModel.Dark)
        }
        Choice {
            objectName: "mode-contrast"
            width: modes.cell
            icon: "contrast"
            //% "High contrast"
            name: qsTrId("kiosk-mode-contrast")
            chosen: root.appearance.mode === AppearanceViewModel.Contrast
            onTapped: root.appearance.chooseMode(AppearanceViewModel.Contrast)
        }
    }
}
