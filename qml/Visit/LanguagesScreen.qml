// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: a Loader of Qt 6.4 cannot make bound components.
// qmllint disable unqualified

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** All languages people may want to talk in. */
ScreenFrame {
    id: root

    required property LanguageListModel languages
    signal chosen(string tag)

    icon: "globe"
    //% "Which language do you speak?"
    title: qsTrId("kiosk-languages-title")
    //% "We find somebody who speaks it, or an interpreter. The screen stays in German or English."
    summary: qsTrId("kiosk-languages-summary")
    body: Component {
        Grid {
            id: grid
            columns: Theme.oneColumn ? 2 : 3
            spacing: Space.gutter
            readonly property real cell: (width - (columns - 1) * spacing) / columns

            Repeater {
                model: root.languages
                delegate: LanguageTile {
                    required property string tag
                    objectName: "talk-" + tag
                    width: grid.cell
                    least: Space.main
                    onTapped: root.chosen(tag)
                }
            }
        }
    }
}
