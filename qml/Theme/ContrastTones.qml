// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

Tones {
    ground: "#000000"
    paper: "#000000"
    ink: "#FFFFFF"
    ink2: "#FFFFFF"
    line: "#FFFFFF"
    hairline: "#FFFFFF"
    action: "#00E5FF"
    actionDeep: "#80F2FF"
    actionInk: "#000000"
    actionTint: "#000000"
    person: "#FFEB3B"
    personDeep: "#FFF59D"
    personInk: "#000000"
    personTint: "#000000"
    open: "#FFFFFF"
    openTint: "#000000"
    note: "#FFFFFF"
    noteTint: "#000000"
    emergency: "#FFFFFF"
    emergencyInk: "#000000"
    emergencyTint: "#000000"
    focus: "#FFEB3B"
    strip: "#000000"
    stripInk: "#FFFFFF"
    dim: "#E6000000"
    tints: false
}
