// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** The picture that stands beside a number: the same on screen, slip, phone and display. */
Image {
    id: root

    required property string name
    property int extent: Space.picture

    width: extent
    height: extent
    source: name === "" ? "" : "qrc:/qt/qml/Wegweiser/Theme/pictures/" + name + ".svg"
    sourceSize.width: Math.round(extent * Theme.unit)
    sourceSize.height: Math.round(extent * Theme.unit)
    fillMode: Image.PreserveAspectFit
    Accessible.role: Accessible.Graphic
    Accessible.name: root.name
}
