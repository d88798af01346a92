// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/** What is longer than the screen: "More" and "Up" move it; dragging works too. */
Item {
    id: root

    default property alias content: body.data
    required property string moreText
    required property string upText
    property alias spacing: body.spacing
    property int endSpace: Space.m
    readonly property bool overflows: body.implicitHeight + endSpace > height + 1
    readonly property real page: (flick.height - Space.xxl)
    readonly property alias position: flick.contentY

    function show(position: real) {
        flick.contentY = Math.max(0, Math.min(position, flick.contentHeight - flick.height));
    }

    Flickable {
        id: flick
        objectName: "scroll"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: parent.height - (root.overflows ? Space.more + Space.s : 0)
        contentWidth: width
        contentHeight: body.implicitHeight + root.endSpace
        clip: root.overflows
        interactive: root.overflows
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.VerticalFlick

        Column {
            id: body
            width: flick.width
            spacing: Space.m
        }
    }
    Row {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Space.more
        spacing: Space.gutter
        visible: root.overflows

        PageButton {
            objectName: "scroll-up"
            width: more.visible ? Space.slot : parent.width
            height: parent.height
            visible: !flick.atYBeginning
            icon: "arrow-up"
            name: root.upText
            wordless: more.visible
            onTapped: root.show(flick.contentY - root.page)
        }
        PageButton {
            id: more
            objectName: "scroll-more"
            width: flick.atYBeginning ? parent.width : parent.width - Space.slot - Space.gutter
            height: parent.height
            visible: !flick.atYEnd
            icon: "arrow-down"
            name: root.moreText
            onTapped: root.show(flick.contentY + root.page)
        }
    }
}
