// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

Tones {
    ground: "#10181F"
    paper: "#1B2630"
    ink: "#F4F1EA"
    ink2: "#C9D1D8"
    line: "#8A98A5"
    hairline: "#33424F"
    action: "#8FD6E0"
    actionDeep: "#B4E6ED"
    actionInk: "#10181F"
    actionTint: "#22353F"
    person: "#F0B3DA"
    personDeep: "#F7D2EA"
    personInk: "#10181F"
    personTint: "#3A2636"
    open: "#A6E0B8"
    openTint: "#1D3328"
    note: "#FFD27A"
    noteTint: "#3A2F1A"
    emergency: "#FFB4AB"
    emergencyInk: "#10181F"
    emergencyTint: "#43211F"
    strip: "#0A1116"
    stripInk: "#F4F1EA"
    dim: "#CC000000"
    tints: false
}
