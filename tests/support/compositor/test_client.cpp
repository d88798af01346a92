// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The smallest program to stand on the test compositor: red until a finger taps it, then green; blue under two fingers.
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>

namespace {

const char Scene[] = R"(
import QtQuick
Window {
    id: window
    visible: true
    visibility: Window.FullScreen
    color: "red"
    MultiPointTouchArea {
        anchors.fill: parent
        minimumTouchPoints: 2
        mouseEnabled: false
        onPressed: window.color = "blue"
        TapHandler { acceptedDevices: PointerDevice.TouchScreen; onTapped: window.color = "lime" }
    }
}
)";

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData(Scene, QUrl());
    const std::unique_ptr<QObject> window(component.create());
    if (!window) {
        qCritical("%s", qPrintable(component.errorString()));
        return 1;
    }
    return QGuiApplication::exec();
}
