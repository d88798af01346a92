// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: a Loader of Qt 6.4 cannot make bound components.
// qmllint disable unqualified

import QtQuick
import Wegweiser.ViewModel

/** Shows the screen of the visit's step; each is made when it is needed and gone afterwards. */
Loader {
    id: root

    required property VisitViewModel visit

    function screenOf(step: int): Component {
        switch (step) {
        case VisitViewModel.Idle: return idle;
        case VisitViewModel.Languages: return languages;
        case VisitViewModel.Home: return home;
        case VisitViewModel.Topics: return topics;
        case VisitViewModel.Page: return page;
        case VisitViewModel.Ticket: return ticket;
        case VisitViewModel.Number: return number;
        case VisitViewModel.Door: return door;
        case VisitViewModel.Farewell: return farewell;
        default: return outOfService;
        }
    }

    sourceComponent: screenOf(visit.step)

    Component {
        id: idle
        IdleScreen {
            languages: root.visit.languages
            onChosen: tag => root.visit.chooseLanguage(tag)
            onAllWanted: root.visit.showAllLanguages()
        }
    }
    Component {
        id: languages
        LanguagesScreen {
            languages: root.visit.talkLanguages
            onChosen: tag => root.visit.chooseTalkLanguage(tag)
        }
    }
    Component {
        id: home
        HomeScreen {
            house: root.visit.house
            topics: root.visit.homeTopics
            onTalkWanted: root.visit.talk()
            onChosen: key => root.visit.openTopic(key)
        }
    }
    Component {
        id: topics
        TopicsScreen {
            title: root.visit.topicTitle
            summary: root.visit.topicSummary
            icon: root.visit.topicIcon
            topics: root.visit.topics
            onChosen: key => root.visit.openTopic(key)
            onInShortWanted: root.visit.openPage(root.visit.topicKey)
            onTalkWanted: root.visit.talkAboutThis()
        }
    }
    Component {
        id: page
        PageScreen {
            page: root.visit.page
            related: root.visit.related
            onChosen: key => root.visit.openTopic(key)
            onTalkWanted: root.visit.talkAboutThis()
            onHideWanted: root.visit.goHome()
            onAboutWanted: root.visit.openSheet(VisitViewModel.AboutSheet)
        }
    }
    Component {
        id: ticket
        TicketScreen {
            ticket: root.visit.ticket
            onTalkLanguageWanted: root.visit.openSheet(VisitViewModel.TalkSheet)
            onBackWanted: root.visit.back()
        }
    }
    Component {
        id: number
        NumberScreen {
            ticket: root.visit.ticket
            onReadWanted: root.visit.goHome()
            onFinished: root.visit.finish()
        }
    }
    Component {
        id: door
        DoorScreen {
            house: root.visit.house
            onEmergencyWanted: root.visit.openTopic("emergency")
            onReadWanted: root.visit.goHome()
        }
    }
    Component {
        id: farewell
        FarewellScreen {}
    }
    Component {
        id: outOfService
        OutOfServiceScreen {
            texts: root.visit.outOfServiceTexts
        }
    }
}
