// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** The first screen is the language choice: greeting in turn, what this is in pictures, the languages by own name. */
Item {
    id: root

    required property LanguageListModel languages
    signal chosen(string tag)
    signal allWanted()

    readonly property bool large: languages.count <= 8
    readonly property int columns: Theme.oneColumn || large ? 2 : 3
    /** Few languages stand large: the panel is theirs. */
    readonly property int tall: !large ? 144 : languages.count <= 4 && Theme.portrait ? 328 : 176

    Item {
        id: upper
        width: Theme.portrait ? parent.width - 2 * Space.side : Space.column
        anchors.top: parent.top
        height: Theme.portrait ? Space.reach - Space.strip - Space.s : parent.height
        anchors.left: parent.left
        anchors.leftMargin: Space.side

        Greeting {
            id: greeting
            anchors.top: parent.top
            anchors.topMargin: Theme.portrait ? Space.s : Space.xxl
            width: parent.width
        }
        Grid {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.portrait ? Space.xs : Space.xl
            width: parent.width
            columns: Theme.portrait ? 4 : 2
            columnSpacing: Space.s
            rowSpacing: Space.m
            readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

            Promise {
                width: parent.cell
                icon: "information"
                //% "Information"
                text: qsTrId("kiosk-promise-information")
            }
            Promise {
                width: parent.cell
                icon: "courses"
                //% "Courses"
                text: qsTrId("kiosk-promise-courses")
            }
            Promise {
                width: parent.cell
                icon: "person"
                //% "Talk to a person"
                text: qsTrId("kiosk-promise-person")
            }
            Promise {
                width: parent.cell
                icon: "no-papers"
                //% "Free. No name, no passport"
                text: qsTrId("kiosk-promise-free")
            }
        }
    }
    Scroller {
        anchors.left: Theme.portrait ? parent.left : upper.right
        anchors.leftMargin: Theme.portrait ? Space.side : Space.xxl
        anchors.right: parent.right
        anchors.rightMargin: Space.side
        y: Theme.portrait ? Space.reach - Space.strip + Space.s : Space.xl
        height: neighbour.y - y - Space.s
        //% "More"
        moreText: qsTrId("kiosk-more")
        //% "Up"
        upText: qsTrId("kiosk-up")
        endSpace: 0

        Grid {
            id: tiles
            width: parent.width
            columns: root.columns
            spacing: Space.gutter
            readonly property real cell: (width - (columns - 1) * spacing) / columns

            Repeater {
                model: root.languages
                delegate: LanguageTile {
                    required property string tag
                    objectName: "language-" + tag
                    width: tiles.cell
                    large: root.large
                    least: root.tall
                    onTapped: root.chosen(tag)
                }
            }
        }
        MoreLanguages {
            objectName: "language-all"
            width: parent.width
            onTapped: root.allWanted()
        }
    }
    NeighbourStrip {
        id: neighbour
        anchors.left: Theme.portrait ? parent.left : upper.right
        anchors.leftMargin: Theme.portrait ? Space.side : Space.xxl
        anchors.right: parent.right
        anchors.rightMargin: Space.side
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Space.m
    }
}
