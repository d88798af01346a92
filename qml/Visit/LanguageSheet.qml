// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** Another language for the same screen. */
Sheet {
    id: root

    required property LanguageListModel languages
    required property string current
    signal chosen(string tag)

    //% "Language"
    title: qsTrId("kiosk-sheet-language")
    //% "Close"
    closeText: qsTrId("kiosk-close")

    Grid {
        id: grid
        width: parent.width
        columns: Theme.portrait ? 2 : 4
        spacing: Space.gutter
        readonly property real cell: (width - (columns - 1) * spacing) / columns

        Repeater {
            model: root.languages
            delegate: LanguageTile {
                required property string tag
                objectName: "sheet-language-" + tag
                width: grid.cell
                chosen: tag === root.current
                onTapped: root.chosen(tag)
            }
        }
    }
}
