// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** Where a visit begins: how the house stands, three large doors, the topics. */
Item {
    id: root

    required property HouseViewModel house
    required property TopicListModel topics
    signal talkWanted()
    signal chosen(string key)

    Scroller {
        anchors.left: parent.left
        anchors.leftMargin: Space.side
        anchors.right: parent.right
        anchors.rightMargin: Space.side
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        //% "More"
        moreText: qsTrId("kiosk-more")
        //% "Up"
        upText: qsTrId("kiosk-up")
        endSpace: Space.xs

        Grid {
            id: grid
            width: parent.width
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Space.xl
            rowSpacing: Space.m

            Column {
                id: first
                width: Theme.portrait ? grid.width : Space.wideColumn
                spacing: Space.m

                Item {
                    width: parent.width
                    height: Math.max(Theme.portrait ? Space.reach - Space.strip - Space.m : 0, top.implicitHeight + Space.m)

                    Column {
                        id: top
                        y: Space.m
                        width: parent.width
                        spacing: Space.m

                        Words {
                            width: parent.width
                            type: Theme.portrait ? Fonts.h1 : Fonts.h2
                            //% "How can we help you?"
                            text: qsTrId("kiosk-home-title")
                            Accessible.role: Accessible.Heading
                            Accessible.name: text
                        }
                        HouseCard {
                            width: parent.width
                            house: root.house
                        }
                    }
                }
                HomeDoors {
                    width: parent.width
                    house: root.house
                    onTalkWanted: root.talkWanted()
                    onChosen: key => root.chosen(key)
                }
            }
            Column {
                width: Theme.portrait ? grid.width : grid.width - first.width - grid.columnSpacing
                topPadding: Theme.portrait ? 0 : Space.m
                spacing: Space.m

                Grid {
                    id: tiles
                    width: parent.width
                    columns: Theme.oneColumn ? 1 : 2
                    columnSpacing: Space.gutter
                    rowSpacing: Space.s
                    readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

                    Repeater {
                        model: root.topics
                        delegate: TopicTile {
                            required property string key
                            required property string title
                            objectName: "topic-" + key
                            width: tiles.cell
                            name: title
                            onTapped: root.chosen(key)
                        }
                    }
                    TopicTile {
                        objectName: "home-centre"
                        width: tiles.cell
                        icon: "centre"
                        //% "About this centre"
                        name: qsTrId("kiosk-home-centre")
                        onTapped: root.chosen("centre")
                    }
                    TopicTile {
                        objectName: "home-emergency"
                        width: tiles.cell
                        icon: "emergency"
                        //% "Emergency"
                        name: qsTrId("kiosk-home-emergency")
                        onTapped: root.chosen("emergency")
                    }
                }
            }
        }
    }
}
