// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** When there is nothing to show: four languages at once, and what to do. */
Item {
    id: root

    required property list<string> texts

    objectName: "out-of-service"

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Space.side, 984)
        spacing: Space.xl

        IconSquare {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: "centre"
            extent: 160
        }
        Repeater {
            model: root.texts
            delegate: Words {
                required property string modelData
                width: parent ? (parent as Item).width : 0
                horizontalAlignment: Text.AlignHCenter
                type: Fonts.h2
                text: modelData
            }
        }
    }
}
