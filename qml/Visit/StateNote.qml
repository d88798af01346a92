// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** The only two things said above a text: there is a newer German one, or this one is German. Calm, no alarm. */
Card {
    id: root

    required property PageModel page

    visible: page.german || page.outdated
    color: Colors.now.noteTint
    padding: Space.m

    Words {
        width: parent.width
        type: Fonts.label
        color: Colors.now.note
        text: root.page.german ? //% "This page is not translated yet. You see the German text."
                                 qsTrId("kiosk-state-german")
                               : //% "There is a newer German text. Please ask us."
                                 qsTrId("kiosk-state-outdated")
    }
}
