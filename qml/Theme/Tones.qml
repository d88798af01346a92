// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/** The colours of one mode. The values given here are the light ones; contrast ratios were computed by WCAG. */
QtObject {
    property color ground: "#F5F2EC"
    property color paper: "#FFFFFF"
    property color ink: "#17212B"
    property color ink2: "#3E4A56"
    property color line: "#6B7782"
    property color hairline: "#D8D3C8"
    property color action: "#0B4B57"
    property color actionDeep: "#07363F"
    property color actionInk: "#FFFFFF"
    property color actionTint: "#E1EEF0"
    property color person: "#6B1F55"
    property color personDeep: "#4E143D"
    property color personInk: "#FFFFFF"
    property color personTint: "#F6E8F1"
    property color open: "#1A5632"
    property color openTint: "#E4F1E8"
    property color note: "#6A3F00"
    property color noteTint: "#FFF1CF"
    property color emergency: "#971B1E"
    property color emergencyInk: "#FFFFFF"
    property color emergencyTint: "#FCE8E6"
    /** Pictures and codes are drawn for white. */
    property color pictureGround: "#FFFFFF"
    property color focus: "#FFC83D"
    property color strip: "#07363F"
    property color stripInk: "#FFFFFF"
    property color dim: "#B317212B"
    /** Topic colours are drawn with their own tints; otherwise all topics look like an action. */
    property bool tints: true
}
