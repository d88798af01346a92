<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Wegweiser contributors, SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message id="export-about">
        <source>About this information</source>
        <translation>Über diese Informationen</translation>
    </message>
    <message id="export-about-honest">
        <source>Every page says when it was checked, where it comes from and how it was translated. What is not confirmed is marked.</source>
        <translation>Jede Seite sagt, wann sie geprüft wurde, woher sie kommt und wie sie übersetzt wurde. Was nicht bestätigt ist, ist markiert.</translation>
    </message>
    <message id="export-about-same">
        <source>These pages are the same as on the terminal in the centre.</source>
        <translation>Diese Seiten sind dieselben wie am Terminal im Haus.</translation>
    </message>
    <message id="export-address">
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message id="export-contacts">
        <source>Addresses and opening hours</source>
        <translation>Adressen und Öffnungszeiten</translation>
    </message>
    <message id="export-contacts-summary">
        <source>Offices and advice centres: where they are, when they are open, which languages they speak.</source>
        <translation>Ämter und Beratungsstellen: wo sie sind, wann sie geöffnet haben, welche Sprachen man dort spricht.</translation>
    </message>
    <message id="export-contents">
        <source>All topics</source>
        <translation>Alle Themen</translation>
    </message>
    <message id="export-count">
        <source>Translated pages: %1 of %2</source>
        <translation>Übersetzte Seiten: %1 von %2</translation>
    </message>
    <message id="export-count-machine">
        <source>Translated by machine, not yet read by a person: %1</source>
        <translation>Von einer Maschine übersetzt, noch nicht von einem Menschen gelesen: %1</translation>
    </message>
    <message id="export-count-outdated">
        <source>With a newer German text: %1</source>
        <translation>Mit einem neueren deutschen Text: %1</translation>
    </message>
    <message id="export-created">
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message id="export-day">
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message id="export-email">
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message id="export-exceptions">
        <source>Different on these days</source>
        <translation>An diesen Tagen anders</translation>
    </message>
    <message id="export-glossary">
        <source>German office words</source>
        <translation>Wörter vom Amt</translation>
    </message>
    <message id="export-glossary-summary">
        <source>The German word, as it stands in letters, and what it means.</source>
        <translation>Das deutsche Wort, wie es in Briefen steht, und was es bedeutet.</translation>
    </message>
    <message id="export-in-topic">
        <source>In this topic</source>
        <translation>Zu diesem Thema</translation>
    </message>
    <message id="export-language">
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message id="export-pack">
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message id="export-page">
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message id="export-path">
        <source>You are here</source>
        <translation>Sie sind hier</translation>
    </message>
    <message id="export-phone">
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message id="export-picture">
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message id="export-reviewed">
        <source>Translated by machine, read and corrected by a person</source>
        <translation>Von einer Maschine übersetzt, von einem Menschen gelesen und verbessert</translation>
    </message>
    <message id="export-skip">
        <source>Skip to the text</source>
        <translation>Zum Text springen</translation>
    </message>
    <message id="export-source">
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message id="export-spoken">
        <source>Languages spoken</source>
        <translation>Gesprochene Sprachen</translation>
    </message>
    <message id="export-stop">
        <source>Tram or bus stop</source>
        <translation>Haltestelle</translation>
    </message>
    <message id="export-text-of">
        <source>What is heard or seen, as text</source>
        <translation>Was man hört oder sieht, als Text</translation>
    </message>
    <message id="export-times">
        <source>Open</source>
        <translation>Geöffnet</translation>
    </message>
    <message id="export-translated">
        <source>Translated by a person</source>
        <translation>Von einem Menschen übersetzt</translation>
    </message>
    <message id="export-translations">
        <source>How complete the translations are</source>
        <translation>Wie vollständig die Übersetzungen sind</translation>
    </message>
    <message id="export-valid">
        <source>From %1 to %2</source>
        <translation>Vom %1 bis %2</translation>
    </message>
    <message id="export-valid-from">
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message id="export-valid-to">
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message id="export-version">
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message id="export-version-of">
        <source>Version %1 of %2</source>
        <translation>Version %1 vom %2</translation>
    </message>
    <message id="export-video">
        <source>Video</source>
        <translation>Film</translation>
    </message>
    <message id="export-web">
        <source>Website</source>
        <translation>Internetseite</translation>
    </message>
    <message id="export-web-page">
        <source>This page on the internet</source>
        <translation>Diese Seite im Internet</translation>
    </message>
    <message id="export-written">
        <source>Written by a person</source>
        <translation>Von einem Menschen geschrieben</translation>
    </message>
    <message id="export-written-machine">
        <source>Written with a machine, not yet read by a person</source>
        <translation>Mit einer Maschine geschrieben, noch nicht von einem Menschen gelesen</translation>
    </message>
    <message id="export-written-reviewed">
        <source>Written with a machine, read and corrected by a person</source>
        <translation>Mit einer Maschine geschrieben, von einem Menschen gelesen und verbessert</translation>
    </message>
</context>
</TS>
