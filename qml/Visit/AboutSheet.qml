// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** Where a text comes from, in plain words: how it was translated, when it was checked, what is not sure yet. */
Sheet {
    id: root

    required property PageModel page

    readonly property string way: page.original
        //% "This is the German text."
        ? qsTrId("kiosk-about-german")
        : page.machine
        //% "A machine translated this text from German. No person has read it yet."
        ? qsTrId("kiosk-about-machine")
        //% "A person translated or checked this text."
        : qsTrId("kiosk-about-person")

    title: qsTrId("kiosk-about-text")
    closeText: qsTrId("kiosk-close")

    Scroller {
        width: parent.width
        height: Math.min(all.implicitHeight + endSpace, Theme.portrait ? 1250 : 580)
        //% "More"
        moreText: qsTrId("kiosk-more")
        //% "Up"
        upText: qsTrId("kiosk-up")

        Column {
            id: all
            width: parent.width
            spacing: Space.m

            AboutLine {
                icon: "language"
                text: root.way
            }
            AboutLine {
                icon: "check"
                visible: root.page.checkedOn !== ""
                text: qsTrId("kiosk-checked-on").arg(root.page.checkedOn)
            }
            AboutLine {
                icon: "question"
                visible: root.page.doubtful
                //% "Where it says \"please ask first\", the centre has not confirmed the information yet."
                text: qsTrId("kiosk-about-doubt")
            }
            Words {
                width: parent.width
                visible: root.page.sources !== ""
                type: Fonts.strong
                //% "Sources"
                text: qsTrId("kiosk-about-sources")
            }
            Words {
                width: parent.width
                visible: root.page.sources !== ""
                type: Fonts.label
                color: Colors.now.ink2
                text: root.page.sources
                // German names and addresses, whatever the language around them
                horizontalAlignment: Text.AlignLeft
                LayoutMirroring.enabled: false
            }
        }
    }
}
