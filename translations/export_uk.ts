<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Wegweiser contributors, SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name></name>
    <message id="export-about">
        <source>About this information</source>
        <translation>Про цю інформацію</translation>
    </message>
    <message id="export-about-honest">
        <source>Every page says when it was checked, where it comes from and how it was translated. What is not confirmed is marked.</source>
        <translation>На кожній сторінці вказано, коли її перевірено, звідки інформація і як її перекладено. Непідтверджене позначено.</translation>
    </message>
    <message id="export-about-same">
        <source>These pages are the same as on the terminal in the centre.</source>
        <translation>Ці сторінки такі самі, як на терміналі в центрі.</translation>
    </message>
    <message id="export-address">
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message id="export-contacts">
        <source>Addresses and opening hours</source>
        <translation>Адреси та години роботи</translation>
    </message>
    <message id="export-contacts-summary">
        <source>Offices and advice centres: where they are, when they are open, which languages they speak.</source>
        <translation>Установи та консультаційні центри: де вони, коли відчинені, якими мовами там говорять.</translation>
    </message>
    <message id="export-contents">
        <source>All topics</source>
        <translation>Усі теми</translation>
    </message>
    <message id="export-count">
        <source>Translated pages: %1 of %2</source>
        <translation>Перекладено сторінок: %1 з %2</translation>
    </message>
    <message id="export-count-machine">
        <source>Translated by machine, not yet read by a person: %1</source>
        <translation>Перекладено машиною, людина ще не перевіряла: %1</translation>
    </message>
    <message id="export-count-outdated">
        <source>With a newer German text: %1</source>
        <translation>Мають новіший німецький текст: %1</translation>
    </message>
    <message id="export-created">
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message id="export-day">
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message id="export-email">
        <source>Email</source>
        <translation>Ел. пошта</translation>
    </message>
    <message id="export-exceptions">
        <source>Different on these days</source>
        <translation>Інакше в ці дні</translation>
    </message>
    <message id="export-glossary">
        <source>German office words</source>
        <translation>Німецькі слова установ</translation>
    </message>
    <message id="export-glossary-summary">
        <source>The German word, as it stands in letters, and what it means.</source>
        <translation>Німецьке слово, як воно стоїть у листах, і що воно означає.</translation>
    </message>
    <message id="export-in-topic">
        <source>In this topic</source>
        <translation>У цій темі</translation>
    </message>
    <message id="export-language">
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message id="export-pack">
        <source>Collection</source>
        <translation>Збірка</translation>
    </message>
    <message id="export-page">
        <source>Page %1 of %2</source>
        <translation>Сторінка %1 з %2</translation>
    </message>
    <message id="export-path">
        <source>You are here</source>
        <translation>Ви тут</translation>
    </message>
    <message id="export-phone">
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message id="export-picture">
        <source>Picture</source>
        <translation>Зображення</translation>
    </message>
    <message id="export-reviewed">
        <source>Translated by machine, read and corrected by a person</source>
        <translation>Переклад машинний, людина його перевірила й виправила</translation>
    </message>
    <message id="export-skip">
        <source>Skip to the text</source>
        <translation>Перейти до тексту</translation>
    </message>
    <message id="export-source">
        <source>Source: %1</source>
        <translation>Джерело: %1</translation>
    </message>
    <message id="export-spoken">
        <source>Languages spoken</source>
        <translation>Мови спілкування</translation>
    </message>
    <message id="export-stop">
        <source>Tram or bus stop</source>
        <translation>Зупинка</translation>
    </message>
    <message id="export-text-of">
        <source>What is heard or seen, as text</source>
        <translation>Що чути або видно, текстом</translation>
    </message>
    <message id="export-times">
        <source>Open</source>
        <translation>Відчинено</translation>
    </message>
    <message id="export-translated">
        <source>Translated by a person</source>
        <translation>Переклала людина</translation>
    </message>
    <message id="export-translations">
        <source>How complete the translations are</source>
        <translation>Наскільки повні переклади</translation>
    </message>
    <message id="export-valid">
        <source>From %1 to %2</source>
        <translation>З %1 до %2</translation>
    </message>
    <message id="export-valid-from">
        <source>From %1</source>
        <translation>З %1</translation>
    </message>
    <message id="export-valid-to">
        <source>Until %1</source>
        <translation>До %1</translation>
    </message>
    <message id="export-version">
        <source>Version</source>
        <translation>Версія</translation>
    </message>
    <message id="export-version-of">
        <source>Version %1 of %2</source>
        <translation>Версія %1 від %2</translation>
    </message>
    <message id="export-video">
        <source>Video</source>
        <translation>Відео</translation>
    </message>
    <message id="export-web">
        <source>Website</source>
        <translation>Вебсайт</translation>
    </message>
    <message id="export-web-page">
        <source>This page on the internet</source>
        <translation>Ця сторінка в інтернеті</translation>
    </message>
    <message id="export-written">
        <source>Written by a person</source>
        <translation>Написала людина</translation>
    </message>
    <message id="export-written-machine">
        <source>Written with a machine, not yet read by a person</source>
        <translation>Написано машиною, людина ще не перевіряла</translation>
    </message>
    <message id="export-written-reviewed">
        <source>Written with a machine, read and corrected by a person</source>
        <translation>Написано машиною, людина перевірила й виправила</translation>
    </message>
</context>
</TS>
