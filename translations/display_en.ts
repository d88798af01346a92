<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 Wegweiser contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name></name>
    <message id="display-desk">
        <source>Desk</source>
        <extracomment>before the number of a desk: "Desk 2"</extracomment>
        <translation>Desk</translation>
    </message>
    <message id="display-come-in">
        <source>Please come in</source>
        <extracomment>on the display while the centre works without numbers</extracomment>
        <translation>Please come in</translation>
    </message>
    <message id="display-wait-here">
        <source>Your number appears here.</source>
        <extracomment>on the display while no number has been called yet today</extracomment>
        <translation>Your number appears here.</translation>
    </message>
    <message id="display-open-until">
        <source>Open until %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Open until %1</translation>
    </message>
    <message id="display-last-numbers">
        <source>No more numbers today</source>
        <translation>No more numbers today</translation>
    </message>
    <message id="display-closed">
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message id="display-opens">
        <source>Closed. Opens %1</source>
        <extracomment>%1 is a time, or a day of the week and a time</extracomment>
        <translation>Closed. Opens %1</translation>
    </message>
    <message id="display-information">
        <source>Information only, no numbers now</source>
        <translation>Information only, no numbers now</translation>
    </message>
    <message id="display-wait">
        <source>Waiting time: about %1 to %2 minutes</source>
        <extracomment>a range of minutes</extracomment>
        <translation>Waiting time: about %1 to %2 minutes</translation>
    </message>
    <message id="display-wait-unknown">
        <source>How long it takes we cannot say today</source>
        <translation>How long it takes we cannot say today</translation>
    </message>
    <message id="display-next">
        <source>Next</source>
        <extracomment>heading over the numbers that will be called soon</extracomment>
        <translation>Next</translation>
    </message>
    <message id="display-waiting" numerus="yes">
        <source>%n people are waiting</source>
        <translation><numerusform>%n person is waiting</numerusform><numerusform>%n people are waiting</numerusform></translation>
    </message>
    <message id="display-nobody">
        <source>Nobody is waiting</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message id="display-stale">
        <source>No connection. These numbers are from %1.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>No connection. These numbers are from %1.</translation>
    </message>
    <message id="display-no-contact">
        <source>No connection. Please ask the staff.</source>
        <translation>No connection. Please ask the staff.</translation>
    </message>
</context>
</TS>
