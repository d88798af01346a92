<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Wegweiser contributors, SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message id="kiosk-about-doubt">
        <source>Where it says “please ask first”, the centre has not confirmed the information yet.</source>
        <translation>حيث تظهر العبارة «يرجى السؤال أولاً»، لم يؤكد المركز المعلومة بعد.</translation>
    </message>
    <message id="kiosk-about-german">
        <source>This is the German text.</source>
        <translation>هذا هو النص الألماني.</translation>
    </message>
    <message id="kiosk-about-machine">
        <source>A machine translated this text from German. No person has read it yet.</source>
        <translation>ترجم برنامج حاسوبي هذا النص من الألمانية. لم يراجعه أي شخص بعد.</translation>
    </message>
    <message id="kiosk-about-person">
        <source>A person translated or checked this text.</source>
        <translation>ترجم شخص هذا النص أو راجعه.</translation>
    </message>
    <message id="kiosk-about-sources">
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message id="kiosk-about-text">
        <source>About this text</source>
        <translation>عن هذا النص</translation>
    </message>
    <message id="kiosk-also-useful">
        <source>Also useful</source>
        <translation>مفيد أيضاً</translation>
    </message>
    <message id="kiosk-another-no">
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message id="kiosk-another-title">
        <source>A number was given here a moment ago. Is this one for another person?</source>
        <translation>أُعطي هنا رقم قبل لحظات. هل هذا الرقم لشخص آخر؟</translation>
    </message>
    <message id="kiosk-another-yes">
        <source>Yes, for another person</source>
        <translation>نعم، لشخص آخر</translation>
    </message>
    <message id="kiosk-appointment-none">
        <source>Without an appointment</source>
        <translation>بدون موعد</translation>
    </message>
    <message id="kiosk-appointment-possible">
        <source>With or without an appointment</source>
        <translation>بموعد أو بدون موعد</translation>
    </message>
    <message id="kiosk-appointment-required">
        <source>Only with an appointment</source>
        <translation>بموعد فقط</translation>
    </message>
    <message id="kiosk-ask-first">
        <source>please ask first</source>
        <translation>يرجى السؤال أولاً</translation>
    </message>
    <message id="kiosk-bar-back">
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message id="kiosk-bar-finish">
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message id="kiosk-bar-help">
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message id="kiosk-bar-language-spoken">
        <source>Change language</source>
        <translation>تغيير اللغة</translation>
    </message>
    <message id="kiosk-bar-listen">
        <source>Listen</source>
        <translation>استماع</translation>
    </message>
    <message id="kiosk-bar-size">
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message id="kiosk-bar-size-spoken">
        <source>Text size and contrast</source>
        <translation>حجم النص والتباين</translation>
    </message>
    <message id="kiosk-bar-start">
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message id="kiosk-called">
        <source>%1 › Desk %2</source>
        <translation>%1 › المكتب %2</translation>
    </message>
    <message id="kiosk-card-cost">
        <source>What it costs</source>
        <translation>التكلفة</translation>
    </message>
    <message id="kiosk-card-deadline">
        <source>Until when</source>
        <translation>حتى متى</translation>
    </message>
    <message id="kiosk-card-documents">
        <source>What to bring</source>
        <translation>ما يجب إحضاره</translation>
    </message>
    <message id="kiosk-card-hours">
        <source>Opening hours</source>
        <translation>أوقات الدوام</translation>
    </message>
    <message id="kiosk-card-legal">
        <source>The law behind it</source>
        <translation>الأساس القانوني</translation>
    </message>
    <message id="kiosk-card-link">
        <source>On the internet</source>
        <translation>على الإنترنت</translation>
    </message>
    <message id="kiosk-card-note">
        <source>Good to know</source>
        <translation>من المفيد أن تعرف</translation>
    </message>
    <message id="kiosk-card-say">
        <source>Say it in German</source>
        <translation>هكذا تقولها بالألمانية</translation>
    </message>
    <message id="kiosk-card-steps">
        <source>What to do</source>
        <translation>الخطوات</translation>
    </message>
    <message id="kiosk-card-warning">
        <source>Please note</source>
        <translation>يرجى الانتباه</translation>
    </message>
    <message id="kiosk-card-where">
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message id="kiosk-card-words">
        <source>German words on this page</source>
        <translation>كلمات ألمانية في هذه الصفحة</translation>
    </message>
    <message id="kiosk-checked-on">
        <source>Checked on %1</source>
        <translation>تم التحقق في %1</translation>
    </message>
    <message id="kiosk-close">
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message id="kiosk-closed">
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message id="kiosk-closed-opens">
        <source>Closed, opens %1 %2</source>
        <translation>مغلق، يفتح %1 %2</translation>
    </message>
    <message id="kiosk-contact-unconfirmed">
        <source>This information is not confirmed yet: please ask first.</source>
        <translation>هذه المعلومات غير مؤكدة بعد: يرجى السؤال أولاً.</translation>
    </message>
    <message id="kiosk-day-closed">
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message id="kiosk-door-115">
        <source>Questions to the city: phone 115</source>
        <translation>أسئلة إلى المدينة: هاتف 115</translation>
    </message>
    <message id="kiosk-door-closed">
        <source>Closed now.</source>
        <translation>مغلق الآن.</translation>
    </message>
    <message id="kiosk-door-come-in">
        <source>Nobody is waiting: come in</source>
        <translation>لا أحد ينتظر: تفضلوا بالدخول</translation>
    </message>
    <message id="kiosk-door-desk">
        <source>Please take a card from the desk.</source>
        <translation>يرجى أخذ بطاقة من مكتب الاستقبال.</translation>
    </message>
    <message id="kiosk-door-full">
        <source>No more numbers today.</source>
        <translation>لا توجد أرقام أخرى اليوم.</translation>
    </message>
    <message id="kiosk-door-information">
        <source>Here you find information only.</source>
        <translation>هنا تجدون معلومات فقط.</translation>
    </message>
    <message id="kiosk-door-information-goes-on">
        <source>All information on this screen is there day and night.</source>
        <translation>جميع المعلومات على هذه الشاشة متاحة دائماً.</translation>
    </message>
    <message id="kiosk-door-last">
        <source>The last numbers for today are given.</source>
        <translation>وُزّعت آخر أرقام اليوم.</translation>
    </message>
    <message id="kiosk-door-number">
        <source>Get a number. Free of charge.</source>
        <translation>خذوا رقماً. مجاناً.</translation>
    </message>
    <message id="kiosk-door-read">
        <source>To all information</source>
        <translation>إلى جميع المعلومات</translation>
    </message>
    <message id="kiosk-door-until-then">
        <source>Until then</source>
        <translation>حتى ذلك الحين</translation>
    </message>
    <message id="kiosk-door-without-number">
        <source>Please come in without a number.</source>
        <translation>يرجى الدخول بدون رقم.</translation>
    </message>
    <message id="kiosk-farewell">
        <source>Goodbye!</source>
        <translation>إلى اللقاء!</translation>
    </message>
    <message id="kiosk-farewell-deleted">
        <source>Everything you chose is deleted here.</source>
        <translation>يُحذف هنا كل ما اخترتموه.</translation>
    </message>
    <message id="kiosk-german-mark">
        <source>DE</source>
        <translation>DE</translation>
    </message>
    <message id="kiosk-help-110">
        <source>Police</source>
        <translation>الشرطة</translation>
    </message>
    <message id="kiosk-help-112">
        <source>Ambulance, fire brigade</source>
        <translation>الإسعاف والإطفاء</translation>
    </message>
    <message id="kiosk-help-116016">
        <source>Help for women against violence</source>
        <translation>مساعدة النساء ضد العنف</translation>
    </message>
    <message id="kiosk-help-116117">
        <source>Doctor at night and on weekends</source>
        <translation>طبيب ليلاً وفي عطلة نهاية الأسبوع</translation>
    </message>
    <message id="kiosk-help-how">
        <source>You need no name and no passport here. Our staff at the desk are glad to help.</source>
        <translation>لا تحتاجون هنا إلى اسم أو جواز سفر. يسعدنا أن نساعدكم في مكتب الاستقبال.</translation>
    </message>
    <message id="kiosk-hide-now">
        <source>Hide now</source>
        <translation>إخفاء الآن</translation>
    </message>
    <message id="kiosk-home-centre">
        <source>About this centre</source>
        <translation>عن هذا المركز</translation>
    </message>
    <message id="kiosk-home-emergency">
        <source>Emergency</source>
        <translation>حالة طارئة</translation>
    </message>
    <message id="kiosk-home-first-steps">
        <source>First steps in Leipzig</source>
        <translation>الخطوات الأولى في لايبزيغ</translation>
    </message>
    <message id="kiosk-home-first-steps-detail">
        <source>New here? Begin with this</source>
        <translation>جديد هنا؟ ابدأ من هنا</translation>
    </message>
    <message id="kiosk-home-letter">
        <source>I have a letter</source>
        <translation>عندي رسالة</translation>
    </message>
    <message id="kiosk-home-letter-detail">
        <source>What it means and what to do</source>
        <translation>ماذا تعني وماذا تفعل</translation>
    </message>
    <message id="kiosk-home-person">
        <source>Talk to a person</source>
        <translation>التحدث مع شخص</translation>
    </message>
    <message id="kiosk-home-title">
        <source>How can we help you?</source>
        <translation>كيف يمكننا مساعدتكم؟</translation>
    </message>
    <message id="kiosk-idle-seconds" numerus="yes">
        <source>Otherwise everything is deleted here in %n seconds.</source>
        <translation>
            <numerusform>وإلا فسيُحذف كل شيء هنا الآن.</numerusform>
            <numerusform>وإلا فسيُحذف كل شيء هنا خلال ثانية واحدة.</numerusform>
            <numerusform>وإلا فسيُحذف كل شيء هنا خلال ثانيتين.</numerusform>
            <numerusform>وإلا فسيُحذف كل شيء هنا خلال %n ثوانٍ.</numerusform>
            <numerusform>وإلا فسيُحذف كل شيء هنا خلال %n ثانية.</numerusform>
            <numerusform>وإلا فسيُحذف كل شيء هنا خلال %n ثانية.</numerusform>
        </translation>
    </message>
    <message id="kiosk-idle-title">
        <source>Are you still here?</source>
        <translation>هل ما زلتم هنا؟</translation>
    </message>
    <message id="kiosk-idle-yes">
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message id="kiosk-in-short">
        <source>In short</source>
        <translation>باختصار</translation>
    </message>
    <message id="kiosk-in-short-detail">
        <source>The most important things first</source>
        <translation>الأهم أولاً</translation>
    </message>
    <message id="kiosk-languages-more">
        <source>… +40</source>
        <translation>… +40</translation>
    </message>
    <message id="kiosk-languages-summary">
        <source>We find somebody who speaks it, or an interpreter. The screen stays in German or English.</source>
        <translation>نبحث لكم عن شخص يتكلم لغتكم. تبقى الشاشة بالإنجليزية.</translation>
    </message>
    <message id="kiosk-languages-title">
        <source>Which language do you speak?</source>
        <translation>ما هي لغتكم؟</translation>
    </message>
    <message id="kiosk-machine">
        <source>Translated by machine, not yet read by a person</source>
        <translation>ترجمة آلية لم يراجعها إنسان بعد</translation>
    </message>
    <message id="kiosk-mode-contrast">
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message id="kiosk-mode-dark">
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message id="kiosk-mode-light">
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message id="kiosk-more">
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message id="kiosk-need-hearing">
        <source>I hear little</source>
        <translation>أسمع قليلاً</translation>
    </message>
    <message id="kiosk-need-pram">
        <source>Pram</source>
        <translation>عربة أطفال</translation>
    </message>
    <message id="kiosk-need-reading">
        <source>I cannot read</source>
        <translation>لا أستطيع القراءة</translation>
    </message>
    <message id="kiosk-need-seeing">
        <source>I see little</source>
        <translation>أرى قليلاً</translation>
    </message>
    <message id="kiosk-need-wheelchair">
        <source>Wheelchair</source>
        <translation>كرسي متحرك</translation>
    </message>
    <message id="kiosk-need-woman">
        <source>A woman, please</source>
        <translation>امرأة من فضلكم</translation>
    </message>
    <message id="kiosk-neighbour">
        <source>Bürgerbüro? Bitte den anderen Automaten nehmen. · Citizens' office? Please use the other machine.</source>
        <translation>Bürgerbüro? Bitte den anderen Automaten nehmen. · Citizens' office? Please use the other machine.</translation>
    </message>
    <message id="kiosk-nobody-waiting">
        <source>Nobody is waiting, come in.</source>
        <translation>لا أحد ينتظر، تفضلوا.</translation>
    </message>
    <message id="kiosk-number-desk">
        <source>Go to the desk that is shown.</source>
        <translation>اذهبوا إلى المكتب المعروض.</translation>
    </message>
    <message id="kiosk-number-go">
        <source>Please go to desk %1 now</source>
        <translation>يرجى الذهاب الآن إلى المكتب %1</translation>
    </message>
    <message id="kiosk-number-keep">
        <source>If you are away when we call, you keep your turn: come to any desk.</source>
        <translation>إذا لم تكونوا هنا عند النداء، فدوركم محفوظ: تعالوا إلى أي مكتب.</translation>
    </message>
    <message id="kiosk-number-look">
        <source>Look at the screen. We also call you.</source>
        <translation>انظروا إلى الشاشة. وسنناديكم أيضاً.</translation>
    </message>
    <message id="kiosk-number-next">
        <source>You are next.</source>
        <translation>أنتم التاليون.</translation>
    </message>
    <message id="kiosk-number-phone">
        <source>Scan: your phone shows when it is your turn.</source>
        <translation>امسحوا الرمز: هاتفكم يُظهر متى يحين دوركم.</translation>
    </message>
    <message id="kiosk-number-print-again">
        <source>Print again</source>
        <translation>اطبع مرة أخرى</translation>
    </message>
    <message id="kiosk-number-read">
        <source>Read while waiting</source>
        <translation>القراءة أثناء الانتظار</translation>
    </message>
    <message id="kiosk-number-sit">
        <source>Please sit down.</source>
        <translation>تفضلوا بالجلوس.</translation>
    </message>
    <message id="kiosk-number-yours">
        <source>Your number</source>
        <translation>رقمكم</translation>
    </message>
    <message id="kiosk-open-again">
        <source>Open again %1 %2</source>
        <translation>نفتح مجدداً: %1 %2</translation>
    </message>
    <message id="kiosk-open-until">
        <source>Open until %1</source>
        <translation>مفتوح حتى %1</translation>
    </message>
    <message id="kiosk-out-of-service">
        <source>This terminal is taking a break. Please ask at the desk.</source>
        <translation>هذا الجهاز متوقف حالياً. يرجى السؤال في مكتب الاستقبال.</translation>
    </message>
    <message id="kiosk-paper-coming">
        <source>Your slip is being printed. You can also photograph this screen.</source>
        <translation>تُطبع ورقتكم الآن. يمكنكم أيضاً تصوير هذه الشاشة.</translation>
    </message>
    <message id="kiosk-paper-none">
        <source>No paper: please photograph or write down %1.</source>
        <translation>لا يوجد ورق: يرجى تصوير الرقم %1 أو كتابته.</translation>
    </message>
    <message id="kiosk-paper-take">
        <source>Take your slip. You can also photograph this screen.</source>
        <translation>خذوا ورقتكم. يمكنكم أيضاً تصوير هذه الشاشة.</translation>
    </message>
    <message id="kiosk-paper-unsure">
        <source>We do not know whether the slip was printed. Your number %1 is valid.</source>
        <translation>لا نعرف إن كانت الورقة قد طُبعت. رقمكم %1 صالح.</translation>
    </message>
    <message id="kiosk-people-before" numerus="yes">
        <source>%n people are before you</source>
        <translation>
            <numerusform>لا أحد قبلكم</numerusform>
            <numerusform>شخص واحد قبلكم</numerusform>
            <numerusform>شخصان قبلكم</numerusform>
            <numerusform>%n أشخاص قبلكم</numerusform>
            <numerusform>%n شخصاً قبلكم</numerusform>
            <numerusform>%n شخص قبلكم</numerusform>
        </translation>
    </message>
    <message id="kiosk-people-fewer">
        <source>One person less</source>
        <translation>شخص أقل</translation>
    </message>
    <message id="kiosk-people-more">
        <source>One person more</source>
        <translation>شخص إضافي</translation>
    </message>
    <message id="kiosk-people-waiting" numerus="yes">
        <source>%n people waiting</source>
        <translation>
            <numerusform>لا أحد ينتظر</numerusform>
            <numerusform>شخص واحد ينتظر</numerusform>
            <numerusform>شخصان ينتظران</numerusform>
            <numerusform>%n أشخاص ينتظرون</numerusform>
            <numerusform>%n شخصاً ينتظرون</numerusform>
            <numerusform>%n شخص ينتظرون</numerusform>
        </translation>
    </message>
    <message id="kiosk-promise-courses">
        <source>Courses</source>
        <translation>دورات</translation>
    </message>
    <message id="kiosk-promise-free">
        <source>Free. No name, no passport</source>
        <translation>مجاناً. بلا اسم ولا جواز</translation>
    </message>
    <message id="kiosk-promise-information">
        <source>Information</source>
        <translation>معلومات</translation>
    </message>
    <message id="kiosk-promise-person">
        <source>Talk to a person</source>
        <translation>التحدث مع شخص</translation>
    </message>
    <message id="kiosk-scan">
        <source>Scan with your phone</source>
        <translation>امسحوا الرمز بالهاتف</translation>
    </message>
    <message id="kiosk-sheet-language">
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message id="kiosk-sheet-size">
        <source>Size and contrast</source>
        <translation>الحجم والتباين</translation>
    </message>
    <message id="kiosk-size-letter">
        <source>A</source>
        <translation>أ</translation>
    </message>
    <message id="kiosk-size-spoken">
        <source>Text size %1 percent</source>
        <translation>حجم النص %1 بالمئة</translation>
    </message>
    <message id="kiosk-state-german">
        <source>This page is not translated yet. You see the German text.</source>
        <translation>هذه الصفحة لم تُترجم بعد. ترون النص الألماني.</translation>
    </message>
    <message id="kiosk-state-marked">
        <source>A machine translated this text. Please ask us before you decide anything.</source>
        <translation>ترجم برنامج حاسوبي هذا النص. من فضلك اسألنا قبل أن تقرر أي شيء.</translation>
    </message>
    <message id="kiosk-state-outdated">
        <source>There is a newer German text. Please ask us.</source>
        <translation>يوجد نص ألماني أحدث. يرجى سؤالنا.</translation>
    </message>
    <message id="kiosk-step-free">
        <source>Step-free</source>
        <translation>بدون درجات</translation>
    </message>
    <message id="kiosk-step-free-no">
        <source>Not step-free</source>
        <translation>يوجد درجات</translation>
    </message>
    <message id="kiosk-step-free-partly">
        <source>Partly step-free</source>
        <translation>جزئياً بدون درجات</translation>
    </message>
    <message id="kiosk-talk-about-this">
        <source>Talk to a person about this</source>
        <translation>التحدث مع شخص عن هذا</translation>
    </message>
    <message id="kiosk-ticket-about">
        <source>About</source>
        <translation>الموضوع</translation>
    </message>
    <message id="kiosk-ticket-change">
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message id="kiosk-ticket-get">
        <source>Get my number</source>
        <translation>خذ رقمي</translation>
    </message>
    <message id="kiosk-ticket-needs">
        <source>I need</source>
        <translation>أحتاج إلى</translation>
    </message>
    <message id="kiosk-ticket-no-name">
        <source>No name. Staff see only what stands here.</source>
        <translation>بدون اسم. نرى فقط ما هو مكتوب هنا.</translation>
    </message>
    <message id="kiosk-ticket-no-subject">
        <source>I do not want to say</source>
        <translation>لا أريد أن أقول</translation>
    </message>
    <message id="kiosk-ticket-people">
        <source>How many people are you?</source>
        <translation>كم عددكم؟</translation>
    </message>
    <message id="kiosk-ticket-remove">
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message id="kiosk-ticket-talk">
        <source>We talk in</source>
        <translation>نتحدث بـ</translation>
    </message>
    <message id="kiosk-today-here">
        <source>Today here: %1</source>
        <translation>اليوم هنا: %1</translation>
    </message>
    <message id="kiosk-up">
        <source>Up</source>
        <translation>إلى الأعلى</translation>
    </message>
    <message id="kiosk-wait-about">
        <source>About %1 minutes</source>
        <translation>حوالي %1 دقيقة</translation>
    </message>
    <message id="kiosk-wait-range">
        <source>About %1 to %2 minutes</source>
        <translation>حوالي %1 إلى %2 دقيقة</translation>
    </message>
    <message id="kiosk-wait-unknown">
        <source>We cannot say today how long it takes.</source>
        <translation>لا نستطيع اليوم أن نقول كم يستغرق.</translation>
    </message>
</context>
</TS>
