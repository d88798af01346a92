// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
pragma Singleton

import QtQuick

/** Distances and sizes, in design pixels. */
QtObject {
    readonly property int xs: 8
    readonly property int s: 16
    readonly property int m: 24
    readonly property int l: 32
    readonly property int xl: 48
    readonly property int xxl: 72

    readonly property int side: 48
    readonly property int gutter: 24
    readonly property int radius: 20
    readonly property int chip: 12
    readonly property int border: Theme.mode === Theme.Contrast ? 4 : 2
    readonly property int focus: 4

    /** The smallest side of anything that can be touched: 20 mm. */
    readonly property int target: 64
    readonly property int main: 120
    readonly property int deadEdge: 24

    readonly property int strip: Theme.portrait ? 112 : 80
    readonly property int bar: Theme.portrait ? 168 : 132
    readonly property int barEnd: Theme.portrait ? deadEdge : 0
    readonly property int slot: 180
    /** Nothing to touch lies above this line on an upright panel: reach from a wheelchair. */
    readonly property int reach: Theme.portrait ? 512 : strip + m
    readonly property int actions: 144
    readonly property int more: 96
    readonly property int column: 584
    readonly property int wideColumn: 860

    readonly property int iconS: 40
    readonly property int iconM: 56
    readonly property int iconL: 64
    readonly property int iconXl: 96
    readonly property int picture: 220
    readonly property int qr: Theme.portrait ? 320 : 240
}
