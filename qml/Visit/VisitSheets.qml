// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: a Loader of Qt 6.4 cannot make bound components.
// qmllint disable unqualified

import QtQuick
import Wegweiser.ViewModel

/** The sheets that rise from the bar: language, size and contrast, help, language to talk, about a text. */
Loader {
    id: root

    required property VisitViewModel visit

    function sheetOf(sheet: int): Component {
        switch (sheet) {
        case VisitViewModel.LanguageSheet: return language;
        case VisitViewModel.SizeSheet: return size;
        case VisitViewModel.HelpSheet: return help;
        case VisitViewModel.TalkSheet: return talk;
        case VisitViewModel.AboutSheet: return about;
        default: return null;
        }
    }

    active: visit.sheet !== VisitViewModel.NoSheet
    sourceComponent: sheetOf(visit.sheet)

    Component {
        id: language
        LanguageSheet {
            languages: root.visit.languages
            current: root.visit.language.tag
            onChosen: tag => root.visit.chooseLanguage(tag)
            onClosed: root.visit.closeSheet()
        }
    }
    Component {
        id: size
        SizeSheet {
            appearance: root.visit.appearance
            onClosed: root.visit.closeSheet()
        }
    }
    Component {
        id: help
        HelpSheet {
            onClosed: root.visit.closeSheet()
        }
    }
    Component {
        id: about
        AboutSheet {
            page: root.visit.page
            onClosed: root.visit.closeSheet()
        }
    }
    Component {
        id: talk
        TalkSheet {
            languages: root.visit.talkLanguages
            current: root.visit.ticket.talkTag
            onChosen: tag => root.visit.chooseTalkLanguage(tag)
            onClosed: root.visit.closeSheet()
        }
    }
}
