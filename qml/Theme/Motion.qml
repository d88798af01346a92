// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
pragma Singleton

import QtQuick

/** Times in milliseconds. Pictures for tests set @c still. */
QtObject {
    property bool still: false
    readonly property int fade: still ? 0 : 160
    /** How long each language greets on the idle screen. */
    readonly property int greeting: 4000
    /** The same target does not fire again within this time. */
    readonly property int guard: 500
}
