// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** "Also useful": other pages. */
Column {
    id: root

    required property TopicListModel topics
    signal chosen(string key)

    spacing: Space.s
    topPadding: Space.s

    Words {
        width: parent.width
        type: Fonts.h2
        //% "Also useful"
        text: qsTrId("kiosk-also-useful")
    }
    Repeater {
        model: root.topics
        delegate: TopicRow {
            width: root.width
            onTapped: root.chosen(key)
        }
    }
}
