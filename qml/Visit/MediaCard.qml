// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** A picture with the words that say what is seen; sound and film as their words, until a player comes. */
Card {
    id: root

    required property int kind
    required property url picture
    required property string words

    Image {
        width: parent.width
        visible: root.kind === PageModel.Image
        height: visible && implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
        source: visible ? root.picture : ""
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        Accessible.role: Accessible.Graphic
        Accessible.name: root.words
    }
    Words {
        width: parent.width
        type: Fonts.label
        color: Colors.now.ink2
        textFormat: Text.StyledText
        text: root.words
    }
}
