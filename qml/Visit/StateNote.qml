// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/**
 * What is said above a text, calmly: it is German, or there is a newer German one; and, only where the house asks for it
 * on its subject, that a machine translated it.
 */
Card {
    id: root

    required property PageModel page

    visible: page.german || page.outdated || page.marked
    color: Colors.now.noteTint
    padding: Space.m

    Words {
        width: parent.width
        type: Fonts.label
        color: Colors.now.note
        text: root.page.german ? //% "This page is not translated yet. You see the German text."
                                 qsTrId("kiosk-state-german")
             : root.page.outdated ? //% "There is a newer German text. Please ask us."
                                    qsTrId("kiosk-state-outdated")
                                  : //% "A machine translated this text. Please ask us before you decide anything."
                                    qsTrId("kiosk-state-marked")
    }
}
