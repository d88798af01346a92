// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: a Loader of Qt 6.4 cannot make bound components.
// qmllint disable unqualified

import QtQuick
import Wegweiser.Theme
import Wegweiser.Controls
import Wegweiser.ViewModel

/** One block of a page as the card of its kind. */
Loader {
    id: root

    required property int kind
    required property string body
    required property list<string> items
    required property list<string> answers
    required property string german
    required property string variant
    required property string target
    required property url picture
    required property int columns
    required property ContactViewModel contact
    signal topicChosen(string key)

    function cardOf(kind: int): Component {
        switch (kind) {
        case PageModel.Heading: return heading;
        case PageModel.Steps: return steps;
        case PageModel.List:
        case PageModel.Documents:
        case PageModel.Legal: return items_;
        case PageModel.Cost:
        case PageModel.Deadline: return titled;
        case PageModel.Note: return note;
        case PageModel.Contact: return contact_;
        case PageModel.Hours: return hours;
        case PageModel.Say: return say;
        case PageModel.Question: return question;
        case PageModel.Table: return table;
        case PageModel.Link: return link;
        case PageModel.Image:
        case PageModel.Audio:
        case PageModel.Video: return media;
        case PageModel.Words: return words;
        default: return paragraph;
        }
    }

    sourceComponent: cardOf(kind)

    Component { id: heading; Words { type: Fonts.h2; topPadding: Space.m; text: root.body; textFormat: Text.StyledText } }
    Component { id: paragraph; TextCard { body: root.body; onTopicChosen: key => root.topicChosen(key) } }
    Component { id: steps; StepsCard { items: root.items; onTopicChosen: key => root.topicChosen(key) } }
    Component { id: items_; ItemsCard { kind: root.kind; items: root.items; onTopicChosen: key => root.topicChosen(key) } }
    Component { id: titled; TitledCard { kind: root.kind; body: root.body } }
    Component { id: note; NoteCard { variant: root.variant; body: root.body; onTopicChosen: key => root.topicChosen(key) } }
    Component { id: contact_; ContactCard { contact: root.contact } }
    Component { id: hours; HoursCard { contact: root.contact } }
    Component { id: say; SayCard { german: root.german; meaning: root.body } }
    Component { id: question; QuestionCard { question: root.body; answer: root.items.length > 0 ? root.items[0] : "" } }
    Component { id: table; TableCard { cells: root.items; columns: root.columns } }
    Component { id: link; LinkCard { label: root.body; target: root.target } }
    Component { id: media; MediaCard { kind: root.kind; picture: root.picture; words: root.body } }
    Component { id: words; WordsCard { terms: root.items; meanings: root.answers } }
}
