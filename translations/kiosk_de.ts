<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Wegweiser contributors, SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message id="kiosk-about-doubt">
        <source>Where it says “please ask first”, the centre has not confirmed the information yet.</source>
        <translation>Wo „bitte vorher fragen“ steht, hat das Zentrum die Angabe noch nicht bestätigt.</translation>
    </message>
    <message id="kiosk-about-german">
        <source>This is the German text.</source>
        <translation>Das ist der deutsche Text.</translation>
    </message>
    <message id="kiosk-about-machine">
        <source>A machine translated this text from German. No person has read it yet.</source>
        <translation>Ein Computer hat diesen Text aus dem Deutschen übersetzt. Noch kein Mensch hat ihn geprüft.</translation>
    </message>
    <message id="kiosk-about-person">
        <source>A person translated or checked this text.</source>
        <translation>Ein Mensch hat diesen Text übersetzt oder geprüft.</translation>
    </message>
    <message id="kiosk-about-sources">
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message id="kiosk-about-text">
        <source>About this text</source>
        <translation>Über diesen Text</translation>
    </message>
    <message id="kiosk-also-useful">
        <source>Also useful</source>
        <translation>Auch nützlich</translation>
    </message>
    <message id="kiosk-another-no">
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message id="kiosk-another-title">
        <source>A number was given here a moment ago. Is this one for another person?</source>
        <translation>Hier wurde gerade eine Nummer ausgegeben. Ist diese für eine andere Person?</translation>
    </message>
    <message id="kiosk-another-yes">
        <source>Yes, for another person</source>
        <translation>Ja, für eine andere Person</translation>
    </message>
    <message id="kiosk-appointment-none">
        <source>Without an appointment</source>
        <translation>Ohne Termin</translation>
    </message>
    <message id="kiosk-appointment-possible">
        <source>With or without an appointment</source>
        <translation>Mit oder ohne Termin</translation>
    </message>
    <message id="kiosk-appointment-required">
        <source>Only with an appointment</source>
        <translation>Nur mit Termin</translation>
    </message>
    <message id="kiosk-ask-first">
        <source>please ask first</source>
        <translation>bitte vorher fragen</translation>
    </message>
    <message id="kiosk-bar-back">
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message id="kiosk-bar-finish">
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message id="kiosk-bar-help">
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message id="kiosk-bar-language-spoken">
        <source>Change language</source>
        <translation>Sprache ändern</translation>
    </message>
    <message id="kiosk-bar-listen">
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message id="kiosk-bar-size">
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message id="kiosk-bar-size-spoken">
        <source>Text size and contrast</source>
        <translation>Textgröße und Kontrast</translation>
    </message>
    <message id="kiosk-bar-start">
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message id="kiosk-called">
        <source>%1 › Desk %2</source>
        <translation>%1 › Platz %2</translation>
    </message>
    <message id="kiosk-card-cost">
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message id="kiosk-card-deadline">
        <source>Until when</source>
        <translation>Bis wann</translation>
    </message>
    <message id="kiosk-card-documents">
        <source>What to bring</source>
        <translation>Das bringen Sie mit</translation>
    </message>
    <message id="kiosk-card-hours">
        <source>Opening hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message id="kiosk-card-legal">
        <source>The law behind it</source>
        <translation>Das steht im Gesetz</translation>
    </message>
    <message id="kiosk-card-link">
        <source>On the internet</source>
        <translation>Im Internet</translation>
    </message>
    <message id="kiosk-card-note">
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message id="kiosk-card-say">
        <source>Say it in German</source>
        <translation>So sagen Sie es auf Deutsch</translation>
    </message>
    <message id="kiosk-card-steps">
        <source>What to do</source>
        <translation>So gehen Sie vor</translation>
    </message>
    <message id="kiosk-card-warning">
        <source>Please note</source>
        <translation>Bitte beachten</translation>
    </message>
    <message id="kiosk-card-where">
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message id="kiosk-card-words">
        <source>German words on this page</source>
        <translation>Deutsche Wörter auf dieser Seite</translation>
    </message>
    <message id="kiosk-checked-on">
        <source>Checked on %1</source>
        <translation>Geprüft am %1</translation>
    </message>
    <message id="kiosk-close">
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message id="kiosk-closed">
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message id="kiosk-closed-opens">
        <source>Closed, opens %1 %2</source>
        <translation>Geschlossen, öffnet %1 %2</translation>
    </message>
    <message id="kiosk-contact-unconfirmed">
        <source>This information is not confirmed yet: please ask first.</source>
        <translation>Diese Angaben sind noch nicht bestätigt: bitte vorher fragen.</translation>
    </message>
    <message id="kiosk-day-closed">
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message id="kiosk-door-115">
        <source>Questions to the city: phone 115</source>
        <translation>Fragen an die Stadt: Telefon 115</translation>
    </message>
    <message id="kiosk-door-closed">
        <source>Closed now.</source>
        <translation>Jetzt geschlossen.</translation>
    </message>
    <message id="kiosk-door-come-in">
        <source>Nobody is waiting: come in</source>
        <translation>Niemand wartet: kommen Sie herein</translation>
    </message>
    <message id="kiosk-door-desk">
        <source>Please take a card from the desk.</source>
        <translation>Bitte nehmen Sie eine Karte vom Tresen.</translation>
    </message>
    <message id="kiosk-door-full">
        <source>No more numbers today.</source>
        <translation>Heute gibt es keine Nummern mehr.</translation>
    </message>
    <message id="kiosk-door-information">
        <source>Here you find information only.</source>
        <translation>Hier finden Sie nur Informationen.</translation>
    </message>
    <message id="kiosk-door-information-goes-on">
        <source>All information on this screen is there day and night.</source>
        <translation>Alle Informationen auf diesem Bildschirm sind immer da.</translation>
    </message>
    <message id="kiosk-door-last">
        <source>The last numbers for today are given.</source>
        <translation>Die letzten Nummern für heute sind vergeben.</translation>
    </message>
    <message id="kiosk-door-number">
        <source>Get a number. Free of charge.</source>
        <translation>Nummer nehmen. Kostenlos.</translation>
    </message>
    <message id="kiosk-door-read">
        <source>To all information</source>
        <translation>Zu allen Informationen</translation>
    </message>
    <message id="kiosk-door-until-then">
        <source>Until then</source>
        <translation>Bis dahin</translation>
    </message>
    <message id="kiosk-door-without-number">
        <source>Please come in without a number.</source>
        <translation>Bitte kommen Sie ohne Nummer herein.</translation>
    </message>
    <message id="kiosk-farewell">
        <source>Goodbye!</source>
        <translation>Auf Wiedersehen!</translation>
    </message>
    <message id="kiosk-farewell-deleted">
        <source>Everything you chose is deleted here.</source>
        <translation>Alles, was Sie gewählt haben, wird hier gelöscht.</translation>
    </message>
    <message id="kiosk-german-mark">
        <source>DE</source>
        <translation>DE</translation>
    </message>
    <message id="kiosk-help-110">
        <source>Police</source>
        <translation>Polizei</translation>
    </message>
    <message id="kiosk-help-112">
        <source>Ambulance, fire brigade</source>
        <translation>Rettungswagen, Feuerwehr</translation>
    </message>
    <message id="kiosk-help-116016">
        <source>Help for women against violence</source>
        <translation>Hilfe für Frauen bei Gewalt</translation>
    </message>
    <message id="kiosk-help-116117">
        <source>Doctor at night and on weekends</source>
        <translation>Arzt nachts und am Wochenende</translation>
    </message>
    <message id="kiosk-help-how">
        <source>You need no name and no passport here. Our staff at the desk are glad to help.</source>
        <translation>Sie brauchen hier keinen Namen und keinen Pass. Wir am Tresen helfen Ihnen gern.</translation>
    </message>
    <message id="kiosk-hide-now">
        <source>Hide now</source>
        <translation>Jetzt ausblenden</translation>
    </message>
    <message id="kiosk-home-centre">
        <source>About this centre</source>
        <translation>Über dieses Zentrum</translation>
    </message>
    <message id="kiosk-home-emergency">
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message id="kiosk-home-first-steps">
        <source>First steps in Leipzig</source>
        <translation>Erste Schritte in Leipzig</translation>
    </message>
    <message id="kiosk-home-first-steps-detail">
        <source>New here? Begin with this</source>
        <translation>Neu hier? Hier fangen Sie an</translation>
    </message>
    <message id="kiosk-home-letter">
        <source>I have a letter</source>
        <translation>Ich habe einen Brief</translation>
    </message>
    <message id="kiosk-home-letter-detail">
        <source>What it means and what to do</source>
        <translation>Was er bedeutet und was zu tun ist</translation>
    </message>
    <message id="kiosk-home-person">
        <source>Talk to a person</source>
        <translation>Mit einem Menschen sprechen</translation>
    </message>
    <message id="kiosk-home-title">
        <source>How can we help you?</source>
        <translation>Wie können wir Ihnen helfen?</translation>
    </message>
    <message id="kiosk-idle-seconds" numerus="yes">
        <source>Otherwise everything is deleted here in %n seconds.</source>
        <translation>
            <numerusform>Sonst wird hier in %n Sekunde alles gelöscht.</numerusform>
            <numerusform>Sonst wird hier in %n Sekunden alles gelöscht.</numerusform>
        </translation>
    </message>
    <message id="kiosk-idle-title">
        <source>Are you still here?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message id="kiosk-idle-yes">
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message id="kiosk-in-short">
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message id="kiosk-in-short-detail">
        <source>The most important things first</source>
        <translation>Das Wichtigste zuerst</translation>
    </message>
    <message id="kiosk-languages-more">
        <source>… +40</source>
        <translation>… +40</translation>
    </message>
    <message id="kiosk-languages-summary">
        <source>We find somebody who speaks it, or an interpreter. The screen stays in German or English.</source>
        <translation>Wir suchen jemanden, der Ihre Sprache spricht. Der Bildschirm bleibt auf Englisch.</translation>
    </message>
    <message id="kiosk-languages-title">
        <source>Which language do you speak?</source>
        <translation>Welche Sprache sprechen Sie?</translation>
    </message>
    <message id="kiosk-machine">
        <source>Translated by machine, not yet read by a person</source>
        <translation>Von einer Maschine übersetzt, noch nicht von einem Menschen gelesen</translation>
    </message>
    <message id="kiosk-mode-contrast">
        <source>High contrast</source>
        <translation>Starker Kontrast</translation>
    </message>
    <message id="kiosk-mode-dark">
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message id="kiosk-mode-light">
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message id="kiosk-more">
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message id="kiosk-need-hearing">
        <source>I hear little</source>
        <translation>Ich höre wenig</translation>
    </message>
    <message id="kiosk-need-pram">
        <source>Pram</source>
        <translation>Kinderwagen</translation>
    </message>
    <message id="kiosk-need-reading">
        <source>I cannot read</source>
        <translation>Ich kann nicht lesen</translation>
    </message>
    <message id="kiosk-need-seeing">
        <source>I see little</source>
        <translation>Ich sehe wenig</translation>
    </message>
    <message id="kiosk-need-wheelchair">
        <source>Wheelchair</source>
        <translation>Rollstuhl</translation>
    </message>
    <message id="kiosk-need-woman">
        <source>A woman, please</source>
        <translation>Bitte eine Frau</translation>
    </message>
    <message id="kiosk-neighbour">
        <source>Bürgerbüro? Bitte den anderen Automaten nehmen. · Citizens' office? Please use the other machine.</source>
        <translation>Bürgerbüro? Bitte den anderen Automaten nehmen. · Citizens' office? Please use the other machine.</translation>
    </message>
    <message id="kiosk-nobody-waiting">
        <source>Nobody is waiting, come in.</source>
        <translation>Niemand wartet, kommen Sie herein.</translation>
    </message>
    <message id="kiosk-number-desk">
        <source>Go to the desk that is shown.</source>
        <translation>Gehen Sie zu dem Platz, der angezeigt wird.</translation>
    </message>
    <message id="kiosk-number-go">
        <source>Please go to desk %1 now</source>
        <translation>Bitte gehen Sie jetzt zu Platz %1</translation>
    </message>
    <message id="kiosk-number-keep">
        <source>If you are away when we call, you keep your turn: come to any desk.</source>
        <translation>Sind Sie nicht da, wenn wir rufen, behalten Sie Ihren Platz: kommen Sie zu irgendeinem Tisch.</translation>
    </message>
    <message id="kiosk-number-look">
        <source>Look at the screen. We also call you.</source>
        <translation>Schauen Sie auf die Anzeige. Wir rufen Sie auch.</translation>
    </message>
    <message id="kiosk-number-next">
        <source>You are next.</source>
        <translation>Sie sind als Nächstes dran.</translation>
    </message>
    <message id="kiosk-number-phone">
        <source>Scan: your phone shows when it is your turn.</source>
        <translation>Scannen: Ihr Telefon zeigt, wann Sie dran sind.</translation>
    </message>
    <message id="kiosk-number-print-again">
        <source>Print again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message id="kiosk-number-read">
        <source>Read while waiting</source>
        <translation>Beim Warten lesen</translation>
    </message>
    <message id="kiosk-number-sit">
        <source>Please sit down.</source>
        <translation>Bitte setzen Sie sich.</translation>
    </message>
    <message id="kiosk-number-yours">
        <source>Your number</source>
        <translation>Ihre Nummer</translation>
    </message>
    <message id="kiosk-open-again">
        <source>Open again %1 %2</source>
        <translation>Wieder offen: %1 %2</translation>
    </message>
    <message id="kiosk-open-until">
        <source>Open until %1</source>
        <translation>Offen bis %1</translation>
    </message>
    <message id="kiosk-out-of-service">
        <source>This terminal is taking a break. Please ask at the desk.</source>
        <translation>Dieses Gerät macht gerade Pause. Bitte fragen Sie am Tresen.</translation>
    </message>
    <message id="kiosk-paper-coming">
        <source>Your slip is being printed. You can also photograph this screen.</source>
        <translation>Ihr Zettel wird gedruckt. Sie können auch diesen Bildschirm fotografieren.</translation>
    </message>
    <message id="kiosk-paper-none">
        <source>No paper: please photograph or write down %1.</source>
        <translation>Kein Papier: bitte %1 fotografieren oder aufschreiben.</translation>
    </message>
    <message id="kiosk-paper-take">
        <source>Take your slip. You can also photograph this screen.</source>
        <translation>Nehmen Sie Ihren Zettel. Sie können auch diesen Bildschirm fotografieren.</translation>
    </message>
    <message id="kiosk-paper-unsure">
        <source>We do not know whether the slip was printed. Your number %1 is valid.</source>
        <translation>Wir wissen nicht, ob der Zettel gedruckt wurde. Ihre Nummer %1 gilt.</translation>
    </message>
    <message id="kiosk-people-before" numerus="yes">
        <source>%n people are before you</source>
        <translation>
            <numerusform>%n Person ist vor Ihnen</numerusform>
            <numerusform>%n Personen sind vor Ihnen</numerusform>
        </translation>
    </message>
    <message id="kiosk-people-fewer">
        <source>One person less</source>
        <translation>Eine Person weniger</translation>
    </message>
    <message id="kiosk-people-more">
        <source>One person more</source>
        <translation>Eine Person mehr</translation>
    </message>
    <message id="kiosk-people-waiting" numerus="yes">
        <source>%n people waiting</source>
        <translation>
            <numerusform>%n Person wartet</numerusform>
            <numerusform>%n Personen warten</numerusform>
        </translation>
    </message>
    <message id="kiosk-promise-courses">
        <source>Courses</source>
        <translation>Kurse</translation>
    </message>
    <message id="kiosk-promise-free">
        <source>Free. No name, no passport</source>
        <translation>Kostenlos. Kein Name, kein Pass</translation>
    </message>
    <message id="kiosk-promise-information">
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message id="kiosk-promise-person">
        <source>Talk to a person</source>
        <translation>Mit Menschen sprechen</translation>
    </message>
    <message id="kiosk-scan">
        <source>Scan with your phone</source>
        <translation>Mit dem Telefon scannen</translation>
    </message>
    <message id="kiosk-sheet-language">
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message id="kiosk-sheet-size">
        <source>Size and contrast</source>
        <translation>Größe und Kontrast</translation>
    </message>
    <message id="kiosk-size-letter">
        <source>A</source>
        <translation>A</translation>
    </message>
    <message id="kiosk-size-spoken">
        <source>Text size %1 percent</source>
        <translation>Textgröße %1 Prozent</translation>
    </message>
    <message id="kiosk-state-german">
        <source>This page is not translated yet. You see the German text.</source>
        <translation>Diese Seite ist noch nicht übersetzt. Sie sehen den deutschen Text.</translation>
    </message>
    <message id="kiosk-state-marked">
        <source>A machine translated this text. Please ask us before you decide anything.</source>
        <translation>Ein Computer hat diesen Text übersetzt. Bitte fragen Sie uns, bevor Sie etwas entscheiden.</translation>
    </message>
    <message id="kiosk-state-outdated">
        <source>There is a newer German text. Please ask us.</source>
        <translation>Es gibt einen neueren deutschen Text. Bitte fragen Sie uns.</translation>
    </message>
    <message id="kiosk-step-free">
        <source>Step-free</source>
        <translation>Ohne Stufen</translation>
    </message>
    <message id="kiosk-step-free-no">
        <source>Not step-free</source>
        <translation>Mit Stufen</translation>
    </message>
    <message id="kiosk-step-free-partly">
        <source>Partly step-free</source>
        <translation>Teilweise ohne Stufen</translation>
    </message>
    <message id="kiosk-talk-about-this">
        <source>Talk to a person about this</source>
        <translation>Mit einem Menschen darüber sprechen</translation>
    </message>
    <message id="kiosk-ticket-about">
        <source>About</source>
        <translation>Es geht um</translation>
    </message>
    <message id="kiosk-ticket-change">
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message id="kiosk-ticket-get">
        <source>Get my number</source>
        <translation>Meine Nummer nehmen</translation>
    </message>
    <message id="kiosk-ticket-needs">
        <source>I need</source>
        <translation>Ich brauche</translation>
    </message>
    <message id="kiosk-ticket-no-name">
        <source>No name. Staff see only what stands here.</source>
        <translation>Kein Name. Wir sehen nur, was hier steht.</translation>
    </message>
    <message id="kiosk-ticket-no-subject">
        <source>I do not want to say</source>
        <translation>Möchte ich nicht sagen</translation>
    </message>
    <message id="kiosk-ticket-people">
        <source>How many people are you?</source>
        <translation>Wie viele Personen sind Sie?</translation>
    </message>
    <message id="kiosk-ticket-remove">
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message id="kiosk-ticket-talk">
        <source>We talk in</source>
        <translation>Wir sprechen</translation>
    </message>
    <message id="kiosk-today-here">
        <source>Today here: %1</source>
        <translation>Heute hier: %1</translation>
    </message>
    <message id="kiosk-up">
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message id="kiosk-wait-about">
        <source>About %1 minutes</source>
        <translation>Ungefähr %1 Minuten</translation>
    </message>
    <message id="kiosk-wait-range">
        <source>About %1 to %2 minutes</source>
        <translation>Ungefähr %1 bis %2 Minuten</translation>
    </message>
    <message id="kiosk-wait-unknown">
        <source>We cannot say today how long it takes.</source>
        <translation>Wie lange es heute dauert, können wir nicht sagen.</translation>
    </message>
</context>
</TS>
