// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
pragma Singleton

import QtQuick

/** The colours of the moment by what they mean. */
QtObject {
    id: root

    readonly property Tones light: Tones {}
    readonly property Tones dark: DarkTones {}
    readonly property Tones contrast: ContrastTones {}
    readonly property Tones now: Theme.mode === Theme.Dark ? dark : Theme.mode === Theme.Contrast ? contrast : light

    /** Icon colour of the topic icon @p icon. */
    function topicInk(icon: string): color {
        if (!root.now.tints)
            return root.now.action;
        switch (icon) {
        case "language": return "#1F3F7A";
        case "first-steps": return "#6A3F00";
        case "work": return "#6B3318";
        case "housing": return "#1A5632";
        case "health": return "#8A1538";
        case "family": return "#54248A";
        case "money": return "#45510F";
        case "sport": return "#0B4A72";
        case "centre": return "#3E4A56";
        case "emergency": return "#971B1E";
        default: return "#0B4B57";
        }
    }
    /** Ground under the topic icon @p icon. */
    function topicTint(icon: string): color {
        if (!root.now.tints)
            return root.now.actionTint;
        switch (icon) {
        case "language": return "#E7EDF8";
        case "first-steps": return "#FFF1CF";
        case "work": return "#F3E9E2";
        case "housing": return "#E4F1E8";
        case "health": return "#FBE6EC";
        case "family": return "#F0E8F8";
        case "money": return "#ECEFD9";
        case "sport": return "#E0F0FA";
        case "centre": return "#ECEAE6";
        case "emergency": return "#FCE8E6";
        default: return "#E1EEF0";
        }
    }
}
