// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls

/** A small table; its first row is the head. */
Card {
    id: root

    required property list<string> cells
    required property int columns

    Grid {
        id: grid
        width: parent.width
        columns: Math.max(1, root.columns)
        columnSpacing: Space.m
        rowSpacing: Space.s
        readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

        Repeater {
            model: root.cells
            delegate: Words {
                required property int index
                required property string modelData
                width: grid.cell
                type: index < grid.columns ? Fonts.strong : Fonts.label
                textFormat: Text.StyledText
                text: modelData
            }
        }
    }
}
