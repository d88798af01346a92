// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/** The picture of a number on a white card, where its colours keep their contrast. */
Rectangle {
    id: root

    required property string picture
    required property int side

    implicitWidth: side
    implicitHeight: side
    radius: side * 0.14
    color: DisplayTheme.card
    visible: picture !== ""

    Image {
        anchors.centerIn: parent
        width: root.side * 0.82
        height: width
        sourceSize.width: width
        source: root.picture === "" ? "" : "qrc:/qt/qml/Wegweiser/Theme/pictures/" + root.picture + ".svg"
    }
}
