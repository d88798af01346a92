// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** A QR code on white with its quiet zone, whatever the colours around it. */
Image {
    id: root

    required property string text
    property int extent: Space.qr

    width: extent
    height: extent
    visible: text !== ""
    source: text === "" ? "" : "image://qr/" + encodeURIComponent(text)
    sourceSize.width: Math.round(extent * Theme.unit)
    sourceSize.height: Math.round(extent * Theme.unit)
    smooth: false
    Accessible.role: Accessible.Graphic
    Accessible.name: text
}
