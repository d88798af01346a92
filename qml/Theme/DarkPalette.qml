// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

Palette {
    ground: "#10181F"
    paper: "#1B2630"
    ink: "#F4F1EA"
    ink2: "#C9D1D8"
    line: "#8A98A5"
    hairline: "#33424F"
    action: "#8FD6E0"
    actionDeep: "#B4E6ED"
    onAction: "#10181F"
    actionTint: "#22353F"
    person: "#F0B3DA"
    personDeep: "#F7D2EA"
    onPerson: "#10181F"
    personTint: "#3A2636"
    open: "#A6E0B8"
    openTint: "#1D3328"
    note: "#FFD27A"
    noteTint: "#3A2F1A"
    emergency: "#FFB4AB"
    onEmergency: "#10181F"
    emergencyTint: "#43211F"
    strip: "#0A1116"
    onStrip: "#F4F1EA"
    dim: "#CC000000"
    tints: false
}
