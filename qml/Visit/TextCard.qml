// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/** A paragraph on plain ground. */
Item {
    id: root

    required property string body
    signal topicChosen(string key)

    implicitHeight: text.implicitHeight

    RichWords {
        id: text
        width: parent.width
        text: root.body
        onTopicChosen: key => root.topicChosen(key)
    }
}
