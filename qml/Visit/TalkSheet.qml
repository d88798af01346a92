// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** The language to talk: more than there are to read. */
Sheet {
    id: root

    required property LanguageListModel languages
    required property string current
    signal chosen(string tag)

    //% "We talk in"
    title: qsTrId("kiosk-ticket-talk")
    //% "Close"
    closeText: qsTrId("kiosk-close")

    Scroller {
        width: parent.width
        height: Theme.portrait ? 1250 : 580
        //% "More"
        moreText: qsTrId("kiosk-more")
        //% "Up"
        upText: qsTrId("kiosk-up")

        Grid {
            id: grid
            width: parent.width
            columns: (Theme.portrait ? 3 : 5) - (Theme.oneColumn ? 1 : 0)
            spacing: Space.s
            readonly property real cell: (width - (columns - 1) * spacing) / columns

            Repeater {
                model: root.languages
                delegate: LanguageTile {
                    required property string tag
                    objectName: "talk-" + tag
                    width: grid.cell
                    least: Space.main
                    chosen: tag === root.current
                    onTapped: root.chosen(tag)
                }
            }
        }
    }
}
