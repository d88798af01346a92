// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** A row of the topic list: a page, or the heading of a group. */
Item {
    id: root

    required property string key
    required property string title
    required property string summary
    required property string icon
    required property bool heading
    signal tapped()

    implicitHeight: heading ? label.implicitHeight + Space.l : row.implicitHeight

    Words {
        id: label
        visible: root.heading
        anchors.bottom: parent.bottom
        width: parent.width
        type: Fonts.h2
        text: root.heading ? root.title : ""
    }
    RowButton {
        id: row
        objectName: "topic-" + root.key
        visible: !root.heading
        enabled: visible
        width: parent.width
        icon: root.icon
        name: root.title
        onTapped: root.tapped()
    }
}
