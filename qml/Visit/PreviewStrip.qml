// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme

/**
 * Above a terminal in preview, for editors, never for visitors: the language, the file to edit, the keys. While the
 * sources have errors a band below it says where they are. Its size does not follow the visitor's text size.
 */
Item {
    id: root

    property string language
    property string file
    property int warnings: 0
    property list<string> findings
    /** Findings that are not among those shown. */
    property int more: 0

    readonly property int text: 15
    readonly property int small: 12
    readonly property int pad: 12
    readonly property Tones tones: Tones {}

    implicitHeight: bar.height

    component Line: Text {
        color: root.tones.stripInk
        font.family: Fonts.latin
        font.pixelSize: root.text
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignLeft
        LayoutMirroring.enabled: false
    }

    Rectangle {
        id: bar
        width: parent.width
        height: 56
        color: root.tones.ink

        Line {
            id: language
            objectName: "preview-language"
            x: root.pad
            anchors.baseline: file.baseline
            font.bold: true
            text: root.language
        }
        Line {
            id: file
            objectName: "preview-file"
            anchors.left: language.right
            anchors.leftMargin: root.pad
            anchors.right: warnings.left
            anchors.rightMargin: root.pad
            y: 8
            elide: Text.ElideLeft
            text: root.file
        }
        Line {
            id: warnings
            objectName: "preview-warnings"
            anchors.right: parent.right
            anchors.rightMargin: root.pad
            anchors.baseline: file.baseline
            font.pixelSize: root.small
            text: root.warnings === 0 ? "" : root.warnings === 1 ? "1 warning" : root.warnings + " warnings"
        }
        Line {
            x: root.pad
            y: 32
            width: parent.width - 2 * root.pad
            font.pixelSize: root.small
            opacity: 0.85
            elide: Text.ElideRight
            text: "F2 F3 language   F4 text size   F5 colours   F6 turn   Ctrl+Q end"
        }
    }
    Rectangle {
        objectName: "preview-findings"
        anchors.top: bar.bottom
        width: parent.width
        height: visible ? list.implicitHeight + 2 * root.pad : 0
        visible: root.findings.length > 0
        color: root.tones.noteTint

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 2
            color: root.tones.note
        }
        Column {
            id: list
            x: root.pad
            y: root.pad
            width: parent.width - 2 * root.pad
            spacing: 6

            Line {
                color: root.tones.note
                font.bold: true
                width: parent.width
                wrapMode: Text.Wrap
                text: "Not built. You see the last good state."
            }
            Repeater {
                model: root.findings
                delegate: Line {
                    required property string modelData
                    required property int index
                    objectName: "preview-finding-" + index
                    width: list.width
                    color: root.tones.ink
                    wrapMode: Text.Wrap
                    text: modelData
                }
            }
            Line {
                objectName: "preview-more"
                visible: root.more > 0
                color: root.tones.note
                text: "and " + root.more + " more; the whole list stands in your console"
            }
        }
    }
}
