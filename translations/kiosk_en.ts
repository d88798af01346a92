<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Wegweiser contributors, SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="kiosk-about-doubt">
        <source>Where it says “please ask first”, the centre has not confirmed the information yet.</source>
        <translation>Where it says “please ask first”, the centre has not confirmed the information yet.</translation>
    </message>
    <message id="kiosk-about-german">
        <source>This is the German text.</source>
        <translation>This is the German text.</translation>
    </message>
    <message id="kiosk-about-machine">
        <source>A machine translated this text from German. No person has read it yet.</source>
        <translation>A machine translated this text from German. No person has read it yet.</translation>
    </message>
    <message id="kiosk-about-person">
        <source>A person translated or checked this text.</source>
        <translation>A person translated or checked this text.</translation>
    </message>
    <message id="kiosk-about-sources">
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message id="kiosk-about-text">
        <source>About this text</source>
        <translation>About this text</translation>
    </message>
    <message id="kiosk-also-useful">
        <source>Also useful</source>
        <translation>Also useful</translation>
    </message>
    <message id="kiosk-another-no">
        <source>No</source>
        <translation>No</translation>
    </message>
    <message id="kiosk-another-title">
        <source>A number was given here a moment ago. Is this one for another person?</source>
        <translation>A number was given here a moment ago. Is this one for another person?</translation>
    </message>
    <message id="kiosk-another-yes">
        <source>Yes, for another person</source>
        <translation>Yes, for another person</translation>
    </message>
    <message id="kiosk-appointment-none">
        <source>Without an appointment</source>
        <translation>Without an appointment</translation>
    </message>
    <message id="kiosk-appointment-possible">
        <source>With or without an appointment</source>
        <translation>With or without an appointment</translation>
    </message>
    <message id="kiosk-appointment-required">
        <source>Only with an appointment</source>
        <translation>Only with an appointment</translation>
    </message>
    <message id="kiosk-ask-first">
        <source>please ask first</source>
        <translation>please ask first</translation>
    </message>
    <message id="kiosk-bar-back">
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message id="kiosk-bar-finish">
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message id="kiosk-bar-help">
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message id="kiosk-bar-language-spoken">
        <source>Change language</source>
        <translation>Change language</translation>
    </message>
    <message id="kiosk-bar-listen">
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
    <message id="kiosk-bar-size">
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message id="kiosk-bar-size-spoken">
        <source>Text size and contrast</source>
        <translation>Text size and contrast</translation>
    </message>
    <message id="kiosk-bar-start">
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message id="kiosk-called">
        <source>%1 › Desk %2</source>
        <translation>%1 › Desk %2</translation>
    </message>
    <message id="kiosk-card-cost">
        <source>What it costs</source>
        <translation>What it costs</translation>
    </message>
    <message id="kiosk-card-deadline">
        <source>Until when</source>
        <translation>Until when</translation>
    </message>
    <message id="kiosk-card-documents">
        <source>What to bring</source>
        <translation>What to bring</translation>
    </message>
    <message id="kiosk-card-hours">
        <source>Opening hours</source>
        <translation>Opening hours</translation>
    </message>
    <message id="kiosk-card-legal">
        <source>The law behind it</source>
        <translation>The law behind it</translation>
    </message>
    <message id="kiosk-card-link">
        <source>On the internet</source>
        <translation>On the internet</translation>
    </message>
    <message id="kiosk-card-note">
        <source>Good to know</source>
        <translation>Good to know</translation>
    </message>
    <message id="kiosk-card-say">
        <source>Say it in German</source>
        <translation>Say it in German</translation>
    </message>
    <message id="kiosk-card-steps">
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message id="kiosk-card-warning">
        <source>Please note</source>
        <translation>Please note</translation>
    </message>
    <message id="kiosk-card-where">
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message id="kiosk-card-words">
        <source>German words on this page</source>
        <translation>German words on this page</translation>
    </message>
    <message id="kiosk-checked-on">
        <source>Checked on %1</source>
        <translation>Checked on %1</translation>
    </message>
    <message id="kiosk-close">
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message id="kiosk-closed">
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message id="kiosk-closed-opens">
        <source>Closed, opens %1 %2</source>
        <translation>Closed, opens %1 %2</translation>
    </message>
    <message id="kiosk-contact-unconfirmed">
        <source>This information is not confirmed yet: please ask first.</source>
        <translation>This information is not confirmed yet: please ask first.</translation>
    </message>
    <message id="kiosk-day-closed">
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message id="kiosk-door-115">
        <source>Questions to the city: phone 115</source>
        <translation>Questions to the city: phone 115</translation>
    </message>
    <message id="kiosk-door-closed">
        <source>Closed now.</source>
        <translation>Closed now.</translation>
    </message>
    <message id="kiosk-door-come-in">
        <source>Nobody is waiting: come in</source>
        <translation>Nobody is waiting: come in</translation>
    </message>
    <message id="kiosk-door-desk">
        <source>Please take a card from the desk.</source>
        <translation>Please take a card from the desk.</translation>
    </message>
    <message id="kiosk-door-full">
        <source>No more numbers today.</source>
        <translation>No more numbers today.</translation>
    </message>
    <message id="kiosk-door-information">
        <source>Here you find information only.</source>
        <translation>Here you find information only.</translation>
    </message>
    <message id="kiosk-door-information-goes-on">
        <source>All information on this screen is there day and night.</source>
        <translation>All information on this screen is there day and night.</translation>
    </message>
    <message id="kiosk-door-last">
        <source>The last numbers for today are given.</source>
        <translation>The last numbers for today are given.</translation>
    </message>
    <message id="kiosk-door-number">
        <source>Get a number. Free of charge.</source>
        <translation>Get a number. Free of charge.</translation>
    </message>
    <message id="kiosk-door-read">
        <source>To all information</source>
        <translation>To all information</translation>
    </message>
    <message id="kiosk-door-until-then">
        <source>Until then</source>
        <translation>Until then</translation>
    </message>
    <message id="kiosk-door-without-number">
        <source>Please come in without a number.</source>
        <translation>Please come in without a number.</translation>
    </message>
    <message id="kiosk-farewell">
        <source>Goodbye!</source>
        <translation>Goodbye!</translation>
    </message>
    <message id="kiosk-farewell-deleted">
        <source>Everything you chose is deleted here.</source>
        <translation>Everything you chose is deleted here.</translation>
    </message>
    <message id="kiosk-german-mark">
        <source>DE</source>
        <translation>DE</translation>
    </message>
    <message id="kiosk-help-110">
        <source>Police</source>
        <translation>Police</translation>
    </message>
    <message id="kiosk-help-112">
        <source>Ambulance, fire brigade</source>
        <translation>Ambulance, fire brigade</translation>
    </message>
    <message id="kiosk-help-116016">
        <source>Help for women against violence</source>
        <translation>Help for women against violence</translation>
    </message>
    <message id="kiosk-help-116117">
        <source>Doctor at night and on weekends</source>
        <translation>Doctor at night and on weekends</translation>
    </message>
    <message id="kiosk-help-how">
        <source>You need no name and no passport here. Our staff at the desk are glad to help.</source>
        <translation>You need no name and no passport here. Our staff at the desk are glad to help.</translation>
    </message>
    <message id="kiosk-hide-now">
        <source>Hide now</source>
        <translation>Hide now</translation>
    </message>
    <message id="kiosk-home-centre">
        <source>About this centre</source>
        <translation>About this centre</translation>
    </message>
    <message id="kiosk-home-emergency">
        <source>Emergency</source>
        <translation>Emergency</translation>
    </message>
    <message id="kiosk-home-first-steps">
        <source>First steps in Leipzig</source>
        <translation>First steps in Leipzig</translation>
    </message>
    <message id="kiosk-home-first-steps-detail">
        <source>New here? Begin with this</source>
        <translation>New here? Begin with this</translation>
    </message>
    <message id="kiosk-home-letter">
        <source>I have a letter</source>
        <translation>I have a letter</translation>
    </message>
    <message id="kiosk-home-letter-detail">
        <source>What it means and what to do</source>
        <translation>What it means and what to do</translation>
    </message>
    <message id="kiosk-home-person">
        <source>Talk to a person</source>
        <translation>Talk to a person</translation>
    </message>
    <message id="kiosk-home-title">
        <source>How can we help you?</source>
        <translation>How can we help you?</translation>
    </message>
    <message id="kiosk-idle-seconds" numerus="yes">
        <source>Otherwise everything is deleted here in %n seconds.</source>
        <translation>
            <numerusform>Otherwise everything is deleted here in %n second.</numerusform>
            <numerusform>Otherwise everything is deleted here in %n seconds.</numerusform>
        </translation>
    </message>
    <message id="kiosk-idle-title">
        <source>Are you still here?</source>
        <translation>Are you still here?</translation>
    </message>
    <message id="kiosk-idle-yes">
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message id="kiosk-in-short">
        <source>In short</source>
        <translation>In short</translation>
    </message>
    <message id="kiosk-in-short-detail">
        <source>The most important things first</source>
        <translation>The most important things first</translation>
    </message>
    <message id="kiosk-languages-more">
        <source>… +40</source>
        <translation>… +40</translation>
    </message>
    <message id="kiosk-languages-summary">
        <source>We find somebody who speaks it, or an interpreter. The screen stays in German or English.</source>
        <translation>We find somebody who speaks it, or an interpreter. The screen stays in German or English.</translation>
    </message>
    <message id="kiosk-languages-title">
        <source>Which language do you speak?</source>
        <translation>Which language do you speak?</translation>
    </message>
    <message id="kiosk-machine">
        <source>Translated by machine, not yet read by a person</source>
        <translation>Translated by machine, not yet read by a person</translation>
    </message>
    <message id="kiosk-mode-contrast">
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message id="kiosk-mode-dark">
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message id="kiosk-mode-light">
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message id="kiosk-more">
        <source>More</source>
        <translation>More</translation>
    </message>
    <message id="kiosk-need-hearing">
        <source>I hear little</source>
        <translation>I hear little</translation>
    </message>
    <message id="kiosk-need-pram">
        <source>Pram</source>
        <translation>Pram</translation>
    </message>
    <message id="kiosk-need-reading">
        <source>I cannot read</source>
        <translation>I cannot read</translation>
    </message>
    <message id="kiosk-need-seeing">
        <source>I see little</source>
        <translation>I see little</translation>
    </message>
    <message id="kiosk-need-wheelchair">
        <source>Wheelchair</source>
        <translation>Wheelchair</translation>
    </message>
    <message id="kiosk-need-woman">
        <source>A woman, please</source>
        <translation>A woman, please</translation>
    </message>
    <message id="kiosk-neighbour">
        <source>Bürgerbüro? Bitte den anderen Automaten nehmen. · Citizens' office? Please use the other machine.</source>
        <translation>Bürgerbüro? Bitte den anderen Automaten nehmen. · Citizens' office? Please use the other machine.</translation>
    </message>
    <message id="kiosk-nobody-waiting">
        <source>Nobody is waiting, come in.</source>
        <translation>Nobody is waiting, come in.</translation>
    </message>
    <message id="kiosk-number-desk">
        <source>Go to the desk that is shown.</source>
        <translation>Go to the desk that is shown.</translation>
    </message>
    <message id="kiosk-number-go">
        <source>Please go to desk %1 now</source>
        <translation>Please go to desk %1 now</translation>
    </message>
    <message id="kiosk-number-keep">
        <source>If you are away when we call, you keep your turn: come to any desk.</source>
        <translation>If you are away when we call, you keep your turn: come to any desk.</translation>
    </message>
    <message id="kiosk-number-look">
        <source>Look at the screen. We also call you.</source>
        <translation>Look at the screen. We also call you.</translation>
    </message>
    <message id="kiosk-number-next">
        <source>You are next.</source>
        <translation>You are next.</translation>
    </message>
    <message id="kiosk-number-phone">
        <source>Scan: your phone shows when it is your turn.</source>
        <translation>Scan: your phone shows when it is your turn.</translation>
    </message>
    <message id="kiosk-number-print-again">
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
    <message id="kiosk-number-read">
        <source>Read while waiting</source>
        <translation>Read while waiting</translation>
    </message>
    <message id="kiosk-number-sit">
        <source>Please sit down.</source>
        <translation>Please sit down.</translation>
    </message>
    <message id="kiosk-number-yours">
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message id="kiosk-open-again">
        <source>Open again %1 %2</source>
        <translation>Open again %1 %2</translation>
    </message>
    <message id="kiosk-open-until">
        <source>Open until %1</source>
        <translation>Open until %1</translation>
    </message>
    <message id="kiosk-out-of-service">
        <source>This terminal is taking a break. Please ask at the desk.</source>
        <translation>This terminal is taking a break. Please ask at the desk.</translation>
    </message>
    <message id="kiosk-paper-coming">
        <source>Your slip is being printed. You can also photograph this screen.</source>
        <translation>Your slip is being printed. You can also photograph this screen.</translation>
    </message>
    <message id="kiosk-paper-none">
        <source>No paper: please photograph or write down %1.</source>
        <translation>No paper: please photograph or write down %1.</translation>
    </message>
    <message id="kiosk-paper-take">
        <source>Take your slip. You can also photograph this screen.</source>
        <translation>Take your slip. You can also photograph this screen.</translation>
    </message>
    <message id="kiosk-paper-unsure">
        <source>We do not know whether the slip was printed. Your number %1 is valid.</source>
        <translation>We do not know whether the slip was printed. Your number %1 is valid.</translation>
    </message>
    <message id="kiosk-people-before" numerus="yes">
        <source>%n people are before you</source>
        <translation>
            <numerusform>%n person is before you</numerusform>
            <numerusform>%n people are before you</numerusform>
        </translation>
    </message>
    <message id="kiosk-people-fewer">
        <source>One person less</source>
        <translation>One person less</translation>
    </message>
    <message id="kiosk-people-more">
        <source>One person more</source>
        <translation>One person more</translation>
    </message>
    <message id="kiosk-people-waiting" numerus="yes">
        <source>%n people waiting</source>
        <translation>
            <numerusform>%n person waiting</numerusform>
            <numerusform>%n people waiting</numerusform>
        </translation>
    </message>
    <message id="kiosk-promise-courses">
        <source>Courses</source>
        <translation>Courses</translation>
    </message>
    <message id="kiosk-promise-free">
        <source>Free. No name, no passport</source>
        <translation>Free. No name, no passport</translation>
    </message>
    <message id="kiosk-promise-information">
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message id="kiosk-promise-person">
        <source>Talk to a person</source>
        <translation>Talk to a person</translation>
    </message>
    <message id="kiosk-scan">
        <source>Scan with your phone</source>
        <translation>Scan with your phone</translation>
    </message>
    <message id="kiosk-sheet-language">
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message id="kiosk-sheet-size">
        <source>Size and contrast</source>
        <translation>Size and contrast</translation>
    </message>
    <message id="kiosk-size-letter">
        <source>A</source>
        <translation>A</translation>
    </message>
    <message id="kiosk-size-spoken">
        <source>Text size %1 percent</source>
        <translation>Text size %1 percent</translation>
    </message>
    <message id="kiosk-state-german">
        <source>This page is not translated yet. You see the German text.</source>
        <translation>This page is not translated yet. You see the German text.</translation>
    </message>
    <message id="kiosk-state-marked">
        <source>A machine translated this text. Please ask us before you decide anything.</source>
        <translation>A machine translated this text. Please ask us before you decide anything.</translation>
    </message>
    <message id="kiosk-state-outdated">
        <source>There is a newer German text. Please ask us.</source>
        <translation>There is a newer German text. Please ask us.</translation>
    </message>
    <message id="kiosk-step-free">
        <source>Step-free</source>
        <translation>Step-free</translation>
    </message>
    <message id="kiosk-step-free-no">
        <source>Not step-free</source>
        <translation>Not step-free</translation>
    </message>
    <message id="kiosk-step-free-partly">
        <source>Partly step-free</source>
        <translation>Partly step-free</translation>
    </message>
    <message id="kiosk-talk-about-this">
        <source>Talk to a person about this</source>
        <translation>Talk to a person about this</translation>
    </message>
    <message id="kiosk-ticket-about">
        <source>About</source>
        <translation>About</translation>
    </message>
    <message id="kiosk-ticket-change">
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message id="kiosk-ticket-get">
        <source>Get my number</source>
        <translation>Get my number</translation>
    </message>
    <message id="kiosk-ticket-needs">
        <source>I need</source>
        <translation>I need</translation>
    </message>
    <message id="kiosk-ticket-no-name">
        <source>No name. Staff see only what stands here.</source>
        <translation>No name. Staff see only what stands here.</translation>
    </message>
    <message id="kiosk-ticket-no-subject">
        <source>I do not want to say</source>
        <translation>I do not want to say</translation>
    </message>
    <message id="kiosk-ticket-people">
        <source>How many people are you?</source>
        <translation>How many people are you?</translation>
    </message>
    <message id="kiosk-ticket-remove">
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message id="kiosk-ticket-talk">
        <source>We talk in</source>
        <translation>We talk in</translation>
    </message>
    <message id="kiosk-today-here">
        <source>Today here: %1</source>
        <translation>Today here: %1</translation>
    </message>
    <message id="kiosk-up">
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message id="kiosk-wait-about">
        <source>About %1 minutes</source>
        <translation>About %1 minutes</translation>
    </message>
    <message id="kiosk-wait-range">
        <source>About %1 to %2 minutes</source>
        <translation>About %1 to %2 minutes</translation>
    </message>
    <message id="kiosk-wait-unknown">
        <source>We cannot say today how long it takes.</source>
        <translation>We cannot say today how long it takes.</translation>
    </message>
</context>
</TS>
