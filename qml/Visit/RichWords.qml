// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Wegweiser.Controls

/** Text of a page: bold facts, explained words, links to other pages. */
Words {
    id: root

    signal topicChosen(string key)

    textFormat: Text.StyledText
    onLinkActivated: link => {
        if (link.startsWith("topic:"))
            root.topicChosen(link.slice(6));
    }
}
