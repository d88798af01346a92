<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 Wegweiser contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message id="display-desk">
        <source>Desk</source>
        <extracomment>before the number of a desk: "Desk 2"</extracomment>
        <translation>Platz</translation>
    </message>
    <message id="display-come-in">
        <source>Please come in</source>
        <extracomment>on the display while the centre works without numbers</extracomment>
        <translation>Bitte kommen Sie herein</translation>
    </message>
    <message id="display-wait-here">
        <source>Your number appears here.</source>
        <extracomment>on the display while no number has been called yet today</extracomment>
        <translation>Hier erscheint Ihre Nummer.</translation>
    </message>
    <message id="display-open-until">
        <source>Open until %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Geöffnet bis %1 Uhr</translation>
    </message>
    <message id="display-last-numbers">
        <source>No more numbers today</source>
        <translation>Heute gibt es keine Nummern mehr</translation>
    </message>
    <message id="display-closed">
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message id="display-opens">
        <source>Closed. Opens %1</source>
        <extracomment>%1 is a time, or a day of the week and a time</extracomment>
        <translation>Geschlossen. Öffnet %1 Uhr</translation>
    </message>
    <message id="display-information">
        <source>Information only, no numbers now</source>
        <translation>Nur Auskunft, zurzeit keine Nummern</translation>
    </message>
    <message id="display-wait">
        <source>Waiting time: about %1 to %2 minutes</source>
        <extracomment>a range of minutes</extracomment>
        <translation>Wartezeit: etwa %1 bis %2 Minuten</translation>
    </message>
    <message id="display-wait-unknown">
        <source>How long it takes we cannot say today</source>
        <translation>Wie lange es dauert, können wir heute nicht sagen</translation>
    </message>
    <message id="display-next">
        <source>Next</source>
        <extracomment>heading over the numbers that will be called soon</extracomment>
        <translation>Als Nächstes</translation>
    </message>
    <message id="display-waiting" numerus="yes">
        <source>%n people are waiting</source>
        <translation><numerusform>%n Person wartet</numerusform><numerusform>%n Personen warten</numerusform></translation>
    </message>
    <message id="display-nobody">
        <source>Nobody is waiting</source>
        <translation>Niemand wartet</translation>
    </message>
    <message id="display-stale">
        <source>No connection. These numbers are from %1.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Keine Verbindung. Stand von %1 Uhr.</translation>
    </message>
    <message id="display-no-contact">
        <source>No connection. Please ask the staff.</source>
        <translation>Keine Verbindung. Bitte fragen Sie das Personal.</translation>
    </message>
</context>
</TS>
