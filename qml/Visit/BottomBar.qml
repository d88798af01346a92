// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** Six slots at the lower edge, the same on every screen. Its own lower edge takes no touch. */
Rectangle {
    id: root

    required property VisitViewModel visit

    readonly property bool idle: visit.step === VisitViewModel.Idle || visit.step === VisitViewModel.Farewell
    readonly property bool home: visit.step === VisitViewModel.Home || visit.step === VisitViewModel.Number

    implicitHeight: Space.bar + Space.barEnd
    color: Colors.now.paper

    Rectangle {
        width: parent.width
        height: Space.border
        color: Theme.mode === Theme.Contrast ? Colors.now.line : Colors.now.hairline
    }
    Row {
        y: Space.xs / 2
        anchors.horizontalCenter: parent.horizontalCenter
        height: Space.bar - Space.xs
        readonly property real slot: root.width / 6

        BarButton {
            objectName: "bar-back"
            width: parent.slot
            height: parent.height
            enabled: !root.idle
            icon: root.home ? "close" : "back"
            turns: !root.home
            //% "Finish"
            name: root.home ? qsTrId("kiosk-bar-finish")
                            : //% "Back"
                              qsTrId("kiosk-bar-back")
            onTapped: root.home ? root.visit.finish() : root.visit.canGoBack ? root.visit.back() : root.visit.goHome()
        }
        BarButton {
            objectName: "bar-start"
            width: parent.slot
            height: parent.height
            enabled: !root.idle
            icon: "start"
            //% "Start"
            name: qsTrId("kiosk-bar-start")
            onTapped: root.visit.goHome()
        }
        BarButton {
            objectName: "bar-language"
            width: parent.slot
            height: parent.height
            icon: "globe"
            lit: root.visit.sheet === VisitViewModel.LanguageSheet
            name: root.visit.language.name
            //% "Change language"
            spokenText: qsTrId("kiosk-bar-language-spoken")
            enabled: root.visit.step !== VisitViewModel.Farewell
            onTapped: root.visit.openSheet(VisitViewModel.LanguageSheet)
        }
        BarButton {
            objectName: "bar-listen"
            width: parent.slot
            height: parent.height
            enabled: false
            icon: "listen"
            //% "Listen"
            name: qsTrId("kiosk-bar-listen")
        }
        BarButton {
            objectName: "bar-size"
            width: parent.slot
            height: parent.height
            icon: "size"
            lit: root.visit.sheet === VisitViewModel.SizeSheet
            //% "Size"
            name: qsTrId("kiosk-bar-size")
            //% "Text size and contrast"
            spokenText: qsTrId("kiosk-bar-size-spoken")
            onTapped: root.visit.openSheet(VisitViewModel.SizeSheet)
        }
        BarButton {
            objectName: "bar-help"
            width: parent.slot
            height: parent.height
            icon: "help"
            lit: root.visit.sheet === VisitViewModel.HelpSheet
            //% "Help"
            name: qsTrId("kiosk-bar-help")
            onTapped: root.visit.openSheet(VisitViewModel.HelpSheet)
        }
    }
}
