<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Wegweiser contributors, SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name></name>
    <message id="kiosk-about-doubt">
        <source>Where it says “please ask first”, the centre has not confirmed the information yet.</source>
        <translation>Там, де написано «спершу запитайте», центр ще не підтвердив інформацію.</translation>
    </message>
    <message id="kiosk-about-german">
        <source>This is the German text.</source>
        <translation>Це німецький текст.</translation>
    </message>
    <message id="kiosk-about-machine">
        <source>A machine translated this text from German. No person has read it yet.</source>
        <translation>Цей текст із німецької переклала програма. Людина його ще не перевіряла.</translation>
    </message>
    <message id="kiosk-about-person">
        <source>A person translated or checked this text.</source>
        <translation>Цей текст переклала або перевірила людина.</translation>
    </message>
    <message id="kiosk-about-sources">
        <source>Sources</source>
        <translation>Джерела</translation>
    </message>
    <message id="kiosk-about-text">
        <source>About this text</source>
        <translation>Про цей текст</translation>
    </message>
    <message id="kiosk-also-useful">
        <source>Also useful</source>
        <translation>Також корисно</translation>
    </message>
    <message id="kiosk-another-no">
        <source>No</source>
        <translation>Ні</translation>
    </message>
    <message id="kiosk-another-title">
        <source>A number was given here a moment ago. Is this one for another person?</source>
        <translation>Щойно тут уже видали номер. Цей номер для іншої людини?</translation>
    </message>
    <message id="kiosk-another-yes">
        <source>Yes, for another person</source>
        <translation>Так, для іншої людини</translation>
    </message>
    <message id="kiosk-appointment-none">
        <source>Without an appointment</source>
        <translation>Без запису</translation>
    </message>
    <message id="kiosk-appointment-possible">
        <source>With or without an appointment</source>
        <translation>За записом або без запису</translation>
    </message>
    <message id="kiosk-appointment-required">
        <source>Only with an appointment</source>
        <translation>Лише за записом</translation>
    </message>
    <message id="kiosk-ask-first">
        <source>please ask first</source>
        <translation>спершу запитайте</translation>
    </message>
    <message id="kiosk-bar-back">
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message id="kiosk-bar-finish">
        <source>Finish</source>
        <translation>Завершити</translation>
    </message>
    <message id="kiosk-bar-help">
        <source>Help</source>
        <translation>Допомога</translation>
    </message>
    <message id="kiosk-bar-language-spoken">
        <source>Change language</source>
        <translation>Змінити мову</translation>
    </message>
    <message id="kiosk-bar-listen">
        <source>Listen</source>
        <translation>Слухати</translation>
    </message>
    <message id="kiosk-bar-size">
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message id="kiosk-bar-size-spoken">
        <source>Text size and contrast</source>
        <translation>Розмір тексту й контраст</translation>
    </message>
    <message id="kiosk-bar-start">
        <source>Start</source>
        <translation>Початок</translation>
    </message>
    <message id="kiosk-called">
        <source>%1 › Desk %2</source>
        <translation>%1 › Стіл %2</translation>
    </message>
    <message id="kiosk-card-cost">
        <source>What it costs</source>
        <translation>Скільки коштує</translation>
    </message>
    <message id="kiosk-card-deadline">
        <source>Until when</source>
        <translation>До якого терміну</translation>
    </message>
    <message id="kiosk-card-documents">
        <source>What to bring</source>
        <translation>Що взяти з собою</translation>
    </message>
    <message id="kiosk-card-hours">
        <source>Opening hours</source>
        <translation>Години роботи</translation>
    </message>
    <message id="kiosk-card-legal">
        <source>The law behind it</source>
        <translation>Що каже закон</translation>
    </message>
    <message id="kiosk-card-link">
        <source>On the internet</source>
        <translation>В інтернеті</translation>
    </message>
    <message id="kiosk-card-note">
        <source>Good to know</source>
        <translation>Корисно знати</translation>
    </message>
    <message id="kiosk-card-say">
        <source>Say it in German</source>
        <translation>Скажіть це німецькою</translation>
    </message>
    <message id="kiosk-card-steps">
        <source>What to do</source>
        <translation>Що робити</translation>
    </message>
    <message id="kiosk-card-warning">
        <source>Please note</source>
        <translation>Зверніть увагу</translation>
    </message>
    <message id="kiosk-card-where">
        <source>Where</source>
        <translation>Де</translation>
    </message>
    <message id="kiosk-card-words">
        <source>German words on this page</source>
        <translation>Німецькі слова на цій сторінці</translation>
    </message>
    <message id="kiosk-checked-on">
        <source>Checked on %1</source>
        <translation>Перевірено %1</translation>
    </message>
    <message id="kiosk-close">
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message id="kiosk-closed">
        <source>Closed</source>
        <translation>Зачинено</translation>
    </message>
    <message id="kiosk-closed-opens">
        <source>Closed, opens %1 %2</source>
        <translation>Зачинено, відкриття: %1 %2</translation>
    </message>
    <message id="kiosk-contact-unconfirmed">
        <source>This information is not confirmed yet: please ask first.</source>
        <translation>Ці дані ще не підтверджені: спершу запитайте.</translation>
    </message>
    <message id="kiosk-day-closed">
        <source>closed</source>
        <translation>зачинено</translation>
    </message>
    <message id="kiosk-door-115">
        <source>Questions to the city: phone 115</source>
        <translation>Питання до міста: телефон 115</translation>
    </message>
    <message id="kiosk-door-closed">
        <source>Closed now.</source>
        <translation>Зараз зачинено.</translation>
    </message>
    <message id="kiosk-door-come-in">
        <source>Nobody is waiting: come in</source>
        <translation>Ніхто не чекає: заходьте</translation>
    </message>
    <message id="kiosk-door-desk">
        <source>Please take a card from the desk.</source>
        <translation>Будь ласка, візьміть картку на стійці.</translation>
    </message>
    <message id="kiosk-door-full">
        <source>No more numbers today.</source>
        <translation>На сьогодні номерів більше немає.</translation>
    </message>
    <message id="kiosk-door-information">
        <source>Here you find information only.</source>
        <translation>Тут є лише інформація.</translation>
    </message>
    <message id="kiosk-door-information-goes-on">
        <source>All information on this screen is there day and night.</source>
        <translation>Уся інформація на цьому екрані доступна завжди.</translation>
    </message>
    <message id="kiosk-door-last">
        <source>The last numbers for today are given.</source>
        <translation>Останні номери на сьогодні вже видано.</translation>
    </message>
    <message id="kiosk-door-number">
        <source>Get a number. Free of charge.</source>
        <translation>Візьміть номер. Безкоштовно.</translation>
    </message>
    <message id="kiosk-door-read">
        <source>To all information</source>
        <translation>До всієї інформації</translation>
    </message>
    <message id="kiosk-door-until-then">
        <source>Until then</source>
        <translation>А поки що</translation>
    </message>
    <message id="kiosk-door-without-number">
        <source>Please come in without a number.</source>
        <translation>Будь ласка, заходьте без номера.</translation>
    </message>
    <message id="kiosk-farewell">
        <source>Goodbye!</source>
        <translation>До побачення!</translation>
    </message>
    <message id="kiosk-farewell-deleted">
        <source>Everything you chose is deleted here.</source>
        <translation>Усе, що ви обрали, тут видаляється.</translation>
    </message>
    <message id="kiosk-german-mark">
        <source>DE</source>
        <translation>DE</translation>
    </message>
    <message id="kiosk-help-110">
        <source>Police</source>
        <translation>Поліція</translation>
    </message>
    <message id="kiosk-help-112">
        <source>Ambulance, fire brigade</source>
        <translation>Швидка допомога, пожежна служба</translation>
    </message>
    <message id="kiosk-help-116016">
        <source>Help for women against violence</source>
        <translation>Допомога жінкам у разі насильства</translation>
    </message>
    <message id="kiosk-help-116117">
        <source>Doctor at night and on weekends</source>
        <translation>Лікар уночі та у вихідні</translation>
    </message>
    <message id="kiosk-help-how">
        <source>You need no name and no passport here. Our staff at the desk are glad to help.</source>
        <translation>Тут не потрібні ні ім’я, ні паспорт. Ми на стійці охоче вам допоможемо.</translation>
    </message>
    <message id="kiosk-hide-now">
        <source>Hide now</source>
        <translation>Сховати зараз</translation>
    </message>
    <message id="kiosk-home-centre">
        <source>About this centre</source>
        <translation>Про цей центр</translation>
    </message>
    <message id="kiosk-home-emergency">
        <source>Emergency</source>
        <translation>Екстрений випадок</translation>
    </message>
    <message id="kiosk-home-first-steps">
        <source>First steps in Leipzig</source>
        <translation>Перші кроки в Лейпцигу</translation>
    </message>
    <message id="kiosk-home-first-steps-detail">
        <source>New here? Begin with this</source>
        <translation>Ви тут уперше? Почніть звідси</translation>
    </message>
    <message id="kiosk-home-letter">
        <source>I have a letter</source>
        <translation>Я маю лист</translation>
    </message>
    <message id="kiosk-home-letter-detail">
        <source>What it means and what to do</source>
        <translation>Що він означає і що робити</translation>
    </message>
    <message id="kiosk-home-person">
        <source>Talk to a person</source>
        <translation>Поговорити з людиною</translation>
    </message>
    <message id="kiosk-home-title">
        <source>How can we help you?</source>
        <translation>Чим ми можемо вам допомогти?</translation>
    </message>
    <message id="kiosk-idle-seconds" numerus="yes">
        <source>Otherwise everything is deleted here in %n seconds.</source>
        <translation>
            <numerusform>Інакше за %n секунду тут усе буде видалено.</numerusform>
            <numerusform>Інакше за %n секунди тут усе буде видалено.</numerusform>
            <numerusform>Інакше за %n секунд тут усе буде видалено.</numerusform>
        </translation>
    </message>
    <message id="kiosk-idle-title">
        <source>Are you still here?</source>
        <translation>Ви ще тут?</translation>
    </message>
    <message id="kiosk-idle-yes">
        <source>Yes</source>
        <translation>Так</translation>
    </message>
    <message id="kiosk-in-short">
        <source>In short</source>
        <translation>Коротко</translation>
    </message>
    <message id="kiosk-in-short-detail">
        <source>The most important things first</source>
        <translation>Найважливіше спочатку</translation>
    </message>
    <message id="kiosk-languages-more">
        <source>… +40</source>
        <translation>… +40</translation>
    </message>
    <message id="kiosk-languages-summary">
        <source>We find somebody who speaks it, or an interpreter. The screen stays in German or English.</source>
        <translation>Ми пошукаємо людину, яка говорить вашою мовою. Екран залишиться англійською.</translation>
    </message>
    <message id="kiosk-languages-title">
        <source>Which language do you speak?</source>
        <translation>Якою мовою ви розмовляєте?</translation>
    </message>
    <message id="kiosk-machine">
        <source>Translated by machine, not yet read by a person</source>
        <translation>Переклад машинний, людина його ще не перевіряла</translation>
    </message>
    <message id="kiosk-mode-contrast">
        <source>High contrast</source>
        <translation>Високий контраст</translation>
    </message>
    <message id="kiosk-mode-dark">
        <source>Dark</source>
        <translation>Темний</translation>
    </message>
    <message id="kiosk-mode-light">
        <source>Light</source>
        <translation>Світлий</translation>
    </message>
    <message id="kiosk-more">
        <source>More</source>
        <translation>Далі</translation>
    </message>
    <message id="kiosk-need-hearing">
        <source>I hear little</source>
        <translation>Погано чую</translation>
    </message>
    <message id="kiosk-need-pram">
        <source>Pram</source>
        <translation>Дитячий візок</translation>
    </message>
    <message id="kiosk-need-reading">
        <source>I cannot read</source>
        <translation>Не вмію читати</translation>
    </message>
    <message id="kiosk-need-seeing">
        <source>I see little</source>
        <translation>Погано бачу</translation>
    </message>
    <message id="kiosk-need-wheelchair">
        <source>Wheelchair</source>
        <translation>Інвалідний візок</translation>
    </message>
    <message id="kiosk-need-woman">
        <source>A woman, please</source>
        <translation>Бажано жінка</translation>
    </message>
    <message id="kiosk-neighbour">
        <source>Bürgerbüro? Bitte den anderen Automaten nehmen. · Citizens' office? Please use the other machine.</source>
        <translation>Bürgerbüro? Bitte den anderen Automaten nehmen. · Citizens' office? Please use the other machine.</translation>
    </message>
    <message id="kiosk-nobody-waiting">
        <source>Nobody is waiting, come in.</source>
        <translation>Ніхто не чекає, заходьте.</translation>
    </message>
    <message id="kiosk-number-desk">
        <source>Go to the desk that is shown.</source>
        <translation>Підійдіть до столу, який буде показано.</translation>
    </message>
    <message id="kiosk-number-go">
        <source>Please go to desk %1 now</source>
        <translation>Будь ласка, підійдіть зараз до столу %1</translation>
    </message>
    <message id="kiosk-number-keep">
        <source>If you are away when we call, you keep your turn: come to any desk.</source>
        <translation>Якщо вас не буде, коли покличемо, черга за вами: підійдіть до будь-якого столу.</translation>
    </message>
    <message id="kiosk-number-look">
        <source>Look at the screen. We also call you.</source>
        <translation>Дивіться на табло. Ми вас також покличемо.</translation>
    </message>
    <message id="kiosk-number-next">
        <source>You are next.</source>
        <translation>Ви наступні.</translation>
    </message>
    <message id="kiosk-number-phone">
        <source>Scan: your phone shows when it is your turn.</source>
        <translation>Відскануйте: телефон покаже, коли ваша черга.</translation>
    </message>
    <message id="kiosk-number-print-again">
        <source>Print again</source>
        <translation>Друкувати ще раз</translation>
    </message>
    <message id="kiosk-number-read">
        <source>Read while waiting</source>
        <translation>Читати, поки чекаю</translation>
    </message>
    <message id="kiosk-number-sit">
        <source>Please sit down.</source>
        <translation>Будь ласка, сідайте.</translation>
    </message>
    <message id="kiosk-number-yours">
        <source>Your number</source>
        <translation>Ваш номер</translation>
    </message>
    <message id="kiosk-open-again">
        <source>Open again %1 %2</source>
        <translation>Знову відчинено: %1 %2</translation>
    </message>
    <message id="kiosk-open-until">
        <source>Open until %1</source>
        <translation>Відчинено до %1</translation>
    </message>
    <message id="kiosk-out-of-service">
        <source>This terminal is taking a break. Please ask at the desk.</source>
        <translation>Цей термінал тимчасово не працює. Будь ласка, запитайте на стійці.</translation>
    </message>
    <message id="kiosk-paper-coming">
        <source>Your slip is being printed. You can also photograph this screen.</source>
        <translation>Ваш талон друкується. Можна також сфотографувати цей екран.</translation>
    </message>
    <message id="kiosk-paper-none">
        <source>No paper: please photograph or write down %1.</source>
        <translation>Немає паперу: сфотографуйте або запишіть %1.</translation>
    </message>
    <message id="kiosk-paper-take">
        <source>Take your slip. You can also photograph this screen.</source>
        <translation>Візьміть талон. Можна також сфотографувати цей екран.</translation>
    </message>
    <message id="kiosk-paper-unsure">
        <source>We do not know whether the slip was printed. Your number %1 is valid.</source>
        <translation>Ми не знаємо, чи надруковано талон. Ваш номер %1 дійсний.</translation>
    </message>
    <message id="kiosk-people-before" numerus="yes">
        <source>%n people are before you</source>
        <translation>
            <numerusform>Перед вами %n людина</numerusform>
            <numerusform>Перед вами %n людини</numerusform>
            <numerusform>Перед вами %n людей</numerusform>
        </translation>
    </message>
    <message id="kiosk-people-fewer">
        <source>One person less</source>
        <translation>На одну людину менше</translation>
    </message>
    <message id="kiosk-people-more">
        <source>One person more</source>
        <translation>На одну людину більше</translation>
    </message>
    <message id="kiosk-people-waiting" numerus="yes">
        <source>%n people waiting</source>
        <translation>
            <numerusform>Чекає %n людина</numerusform>
            <numerusform>Чекають %n людини</numerusform>
            <numerusform>Чекають %n людей</numerusform>
        </translation>
    </message>
    <message id="kiosk-promise-courses">
        <source>Courses</source>
        <translation>Курси</translation>
    </message>
    <message id="kiosk-promise-free">
        <source>Free. No name, no passport</source>
        <translation>Безкоштовно. Без імені й паспорта</translation>
    </message>
    <message id="kiosk-promise-information">
        <source>Information</source>
        <translation>Інформація</translation>
    </message>
    <message id="kiosk-promise-person">
        <source>Talk to a person</source>
        <translation>Розмова з людиною</translation>
    </message>
    <message id="kiosk-scan">
        <source>Scan with your phone</source>
        <translation>Відскануйте телефоном</translation>
    </message>
    <message id="kiosk-sheet-language">
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message id="kiosk-sheet-size">
        <source>Size and contrast</source>
        <translation>Розмір і контраст</translation>
    </message>
    <message id="kiosk-size-letter">
        <source>A</source>
        <translation>А</translation>
    </message>
    <message id="kiosk-size-spoken">
        <source>Text size %1 percent</source>
        <translation>Розмір тексту %1 відсотків</translation>
    </message>
    <message id="kiosk-state-german">
        <source>This page is not translated yet. You see the German text.</source>
        <translation>Цю сторінку ще не перекладено. Ви бачите німецький текст.</translation>
    </message>
    <message id="kiosk-state-marked">
        <source>A machine translated this text. Please ask us before you decide anything.</source>
        <translation>Цей текст переклала програма. Будь ласка, запитайте нас, перш ніж щось вирішувати.</translation>
    </message>
    <message id="kiosk-state-outdated">
        <source>There is a newer German text. Please ask us.</source>
        <translation>Є новіший німецький текст. Будь ласка, запитайте нас.</translation>
    </message>
    <message id="kiosk-step-free">
        <source>Step-free</source>
        <translation>Без сходів</translation>
    </message>
    <message id="kiosk-step-free-no">
        <source>Not step-free</source>
        <translation>Є сходи</translation>
    </message>
    <message id="kiosk-step-free-partly">
        <source>Partly step-free</source>
        <translation>Частково без сходів</translation>
    </message>
    <message id="kiosk-talk-about-this">
        <source>Talk to a person about this</source>
        <translation>Поговорити про це з людиною</translation>
    </message>
    <message id="kiosk-ticket-about">
        <source>About</source>
        <translation>Тема</translation>
    </message>
    <message id="kiosk-ticket-change">
        <source>Change</source>
        <translation>Змінити</translation>
    </message>
    <message id="kiosk-ticket-get">
        <source>Get my number</source>
        <translation>Отримати номер</translation>
    </message>
    <message id="kiosk-ticket-needs">
        <source>I need</source>
        <translation>Мені потрібно</translation>
    </message>
    <message id="kiosk-ticket-no-name">
        <source>No name. Staff see only what stands here.</source>
        <translation>Без імені. Ми бачимо лише те, що тут написано.</translation>
    </message>
    <message id="kiosk-ticket-no-subject">
        <source>I do not want to say</source>
        <translation>Не хочу казати</translation>
    </message>
    <message id="kiosk-ticket-people">
        <source>How many people are you?</source>
        <translation>Скільки вас осіб?</translation>
    </message>
    <message id="kiosk-ticket-remove">
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
    <message id="kiosk-ticket-talk">
        <source>We talk in</source>
        <translation>Розмовляємо</translation>
    </message>
    <message id="kiosk-today-here">
        <source>Today here: %1</source>
        <translation>Сьогодні тут: %1</translation>
    </message>
    <message id="kiosk-up">
        <source>Up</source>
        <translation>Вгору</translation>
    </message>
    <message id="kiosk-wait-about">
        <source>About %1 minutes</source>
        <translation>Приблизно %1 хв</translation>
    </message>
    <message id="kiosk-wait-range">
        <source>About %1 to %2 minutes</source>
        <translation>Приблизно від %1 до %2 хв</translation>
    </message>
    <message id="kiosk-wait-unknown">
        <source>We cannot say today how long it takes.</source>
        <translation>Сьогодні ми не можемо сказати, скільки чекати.</translation>
    </message>
</context>
</TS>
