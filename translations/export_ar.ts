<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Wegweiser contributors, SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message id="export-about">
        <source>About this information</source>
        <translation>عن هذه المعلومات</translation>
    </message>
    <message id="export-about-honest">
        <source>Every page says when it was checked, where it comes from and how it was translated. What is not confirmed is marked.</source>
        <translation>تذكر كل صفحة متى تم التحقق منها ومصدرها وكيف تُرجمت. وما لم يتم تأكيده مميز بعلامة.</translation>
    </message>
    <message id="export-about-same">
        <source>These pages are the same as on the terminal in the centre.</source>
        <translation>هذه الصفحات هي نفسها الموجودة على الجهاز في المركز.</translation>
    </message>
    <message id="export-address">
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message id="export-contacts">
        <source>Addresses and opening hours</source>
        <translation>العناوين وأوقات الدوام</translation>
    </message>
    <message id="export-contacts-summary">
        <source>Offices and advice centres: where they are, when they are open, which languages they speak.</source>
        <translation>الدوائر ومراكز الاستشارة: أين تقع، ومتى تفتح، وأي لغات تتحدث.</translation>
    </message>
    <message id="export-contents">
        <source>All topics</source>
        <translation>كل المواضيع</translation>
    </message>
    <message id="export-count">
        <source>Translated pages: %1 of %2</source>
        <translation>الصفحات المترجمة: %1 من %2</translation>
    </message>
    <message id="export-count-machine">
        <source>Translated by machine, not yet read by a person: %1</source>
        <translation>مترجمة آليًا ولم يراجعها إنسان بعد: %1</translation>
    </message>
    <message id="export-count-outdated">
        <source>With a newer German text: %1</source>
        <translation>يوجد لها نص ألماني أحدث: %1</translation>
    </message>
    <message id="export-created">
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message id="export-day">
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message id="export-email">
        <source>Email</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message id="export-exceptions">
        <source>Different on these days</source>
        <translation>مواعيد مختلفة في هذه الأيام</translation>
    </message>
    <message id="export-glossary">
        <source>German office words</source>
        <translation>كلمات الدوائر الألمانية</translation>
    </message>
    <message id="export-glossary-summary">
        <source>The German word, as it stands in letters, and what it means.</source>
        <translation>الكلمة الألمانية كما ترد في الرسائل، ومعناها.</translation>
    </message>
    <message id="export-in-topic">
        <source>In this topic</source>
        <translation>في هذا الموضوع</translation>
    </message>
    <message id="export-language">
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message id="export-pack">
        <source>Collection</source>
        <translation>المجموعة</translation>
    </message>
    <message id="export-page">
        <source>Page %1 of %2</source>
        <translation>صفحة %1 من %2</translation>
    </message>
    <message id="export-path">
        <source>You are here</source>
        <translation>أنتم هنا</translation>
    </message>
    <message id="export-phone">
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message id="export-picture">
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message id="export-reviewed">
        <source>Translated by machine, read and corrected by a person</source>
        <translation>ترجمة آلية راجعها إنسان وصحّحها</translation>
    </message>
    <message id="export-skip">
        <source>Skip to the text</source>
        <translation>الانتقال إلى النص</translation>
    </message>
    <message id="export-source">
        <source>Source: %1</source>
        <translation>المصدر: %1</translation>
    </message>
    <message id="export-spoken">
        <source>Languages spoken</source>
        <translation>اللغات المستخدمة هناك</translation>
    </message>
    <message id="export-stop">
        <source>Tram or bus stop</source>
        <translation>موقف الترام أو الحافلة</translation>
    </message>
    <message id="export-text-of">
        <source>What is heard or seen, as text</source>
        <translation>ما يُسمع أو يُرى، كنص</translation>
    </message>
    <message id="export-times">
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message id="export-translated">
        <source>Translated by a person</source>
        <translation>ترجمها إنسان</translation>
    </message>
    <message id="export-translations">
        <source>How complete the translations are</source>
        <translation>مدى اكتمال الترجمات</translation>
    </message>
    <message id="export-valid">
        <source>From %1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message id="export-valid-from">
        <source>From %1</source>
        <translation>ابتداءً من %1</translation>
    </message>
    <message id="export-valid-to">
        <source>Until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message id="export-version">
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message id="export-version-of">
        <source>Version %1 of %2</source>
        <translation>الإصدار %1 بتاريخ %2</translation>
    </message>
    <message id="export-video">
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message id="export-web">
        <source>Website</source>
        <translation>الموقع الإلكتروني</translation>
    </message>
    <message id="export-web-page">
        <source>This page on the internet</source>
        <translation>هذه الصفحة على الإنترنت</translation>
    </message>
    <message id="export-written">
        <source>Written by a person</source>
        <translation>كتبه إنسان</translation>
    </message>
    <message id="export-written-machine">
        <source>Written with a machine, not yet read by a person</source>
        <translation>كُتب آليًا ولم يراجعه إنسان بعد</translation>
    </message>
    <message id="export-written-reviewed">
        <source>Written with a machine, read and corrected by a person</source>
        <translation>كُتب آليًا وراجعه إنسان وصحّحه</translation>
    </message>
</context>
</TS>
