<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Wegweiser contributors, SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="export-about">
        <source>About this information</source>
        <translation>About this information</translation>
    </message>
    <message id="export-about-honest">
        <source>Every page says when it was checked, where it comes from and how it was translated. What is not confirmed is marked.</source>
        <translation>Every page says when it was checked, where it comes from and how it was translated. What is not confirmed is marked.</translation>
    </message>
    <message id="export-about-same">
        <source>These pages are the same as on the terminal in the centre.</source>
        <translation>These pages are the same as on the terminal in the centre.</translation>
    </message>
    <message id="export-address">
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message id="export-contacts">
        <source>Addresses and opening hours</source>
        <translation>Addresses and opening hours</translation>
    </message>
    <message id="export-contacts-summary">
        <source>Offices and advice centres: where they are, when they are open, which languages they speak.</source>
        <translation>Offices and advice centres: where they are, when they are open, which languages they speak.</translation>
    </message>
    <message id="export-contents">
        <source>All topics</source>
        <translation>All topics</translation>
    </message>
    <message id="export-count">
        <source>Translated pages: %1 of %2</source>
        <translation>Translated pages: %1 of %2</translation>
    </message>
    <message id="export-count-machine">
        <source>Translated by machine, not yet read by a person: %1</source>
        <translation>Translated by machine, not yet read by a person: %1</translation>
    </message>
    <message id="export-count-outdated">
        <source>With a newer German text: %1</source>
        <translation>With a newer German text: %1</translation>
    </message>
    <message id="export-created">
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message id="export-day">
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message id="export-email">
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message id="export-exceptions">
        <source>Different on these days</source>
        <translation>Different on these days</translation>
    </message>
    <message id="export-glossary">
        <source>German office words</source>
        <translation>German office words</translation>
    </message>
    <message id="export-glossary-summary">
        <source>The German word, as it stands in letters, and what it means.</source>
        <translation>The German word, as it stands in letters, and what it means.</translation>
    </message>
    <message id="export-in-topic">
        <source>In this topic</source>
        <translation>In this topic</translation>
    </message>
    <message id="export-language">
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message id="export-pack">
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message id="export-page">
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message id="export-path">
        <source>You are here</source>
        <translation>You are here</translation>
    </message>
    <message id="export-phone">
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message id="export-picture">
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message id="export-reviewed">
        <source>Translated by machine, read and corrected by a person</source>
        <translation>Translated by machine, read and corrected by a person</translation>
    </message>
    <message id="export-skip">
        <source>Skip to the text</source>
        <translation>Skip to the text</translation>
    </message>
    <message id="export-source">
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message id="export-spoken">
        <source>Languages spoken</source>
        <translation>Languages spoken</translation>
    </message>
    <message id="export-stop">
        <source>Tram or bus stop</source>
        <translation>Tram or bus stop</translation>
    </message>
    <message id="export-text-of">
        <source>What is heard or seen, as text</source>
        <translation>What is heard or seen, as text</translation>
    </message>
    <message id="export-times">
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message id="export-translated">
        <source>Translated by a person</source>
        <translation>Translated by a person</translation>
    </message>
    <message id="export-translations">
        <source>How complete the translations are</source>
        <translation>How complete the translations are</translation>
    </message>
    <message id="export-valid">
        <source>From %1 to %2</source>
        <translation>From %1 to %2</translation>
    </message>
    <message id="export-valid-from">
        <source>From %1</source>
        <translation>From %1</translation>
    </message>
    <message id="export-valid-to">
        <source>Until %1</source>
        <translation>Until %1</translation>
    </message>
    <message id="export-version">
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message id="export-version-of">
        <source>Version %1 of %2</source>
        <translation>Version %1 of %2</translation>
    </message>
    <message id="export-video">
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message id="export-web">
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message id="export-web-page">
        <source>This page on the internet</source>
        <translation>This page on the internet</translation>
    </message>
    <message id="export-written">
        <source>Written by a person</source>
        <translation>Written by a person</translation>
    </message>
    <message id="export-written-machine">
        <source>Written with a machine, not yet read by a person</source>
        <translation>Written with a machine, not yet read by a person</translation>
    </message>
    <message id="export-written-reviewed">
        <source>Written with a machine, read and corrected by a person</source>
        <translation>Written with a machine, read and corrected by a person</translation>
    </message>
</context>
</TS>
