// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/checking/rules.h"

namespace {

Edit easy(const std::string &after)
{
    return text("de-simple", "So finden Sie eine Wohnung.", after);
}
Edit arabic(const std::string &after)
{
    return text("ar", "كيف تجد شقة.", after);
}
std::string repeated(const std::string &word, int count)
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += (i == 0 ? "" : " ") + word;
    return all;
}
const std::string Usual =
    "days = [\"mon\", \"tue\", \"thu\"]\nfrom = \"11:00\"\nto = \"17:00\"\nvalid_from = 2026-01-01\n"
    "valid_to = 2027-12-31\n";

} // namespace

std::vector<Rule> placeholdersRules()
{
    return {
        {{german("Es sind 45 Minuten."), text("en", "How to find a flat.", "It takes 54 minutes.")},
         file("en", 6, "number-differs")},
        {{german("Es sind 45 Minuten."), text("en", "How to find a flat.", "It takes 45 minutes.")}, {}},
        {{german("Offen um 14 Uhr."), text("en", "How to find a flat.", "Open at 2 pm.")}, {}},
        {{german("Offen bis 17.30 Uhr."), text("en", "How to find a flat.", "Open until 5.30 pm.")}, {}},
        {{german("Offen bis 17.30 Uhr."), text("en", "How to find a flat.", "Open until 5.00 pm.")},
         file("en", 6, "number-differs")},
        {{german("Es sind zwei Minuten."), text("en", "How to find a flat.", "It takes 2 minutes.")}, {}},
        {{text("en", "How to find a flat.", "Wie Sie die Wohnung und das Amt finden."),
          german("Wie Sie die Wohnung und das Amt finden.")},
         file("en", 6, "text-untranslated (error)")},
        {{german("Otto-Schill-Straße 2, 04109 Leipzig"),
          text("en", "How to find a flat.", "Otto-Schill-Straße 2, 04109 Leipzig")},
         {}},
        {{text("en", "{fact:registration-deadline}", "2 weeks")}, file("en", 8, "fact-missing (error)")},
        {{text("en", "{fact:registration-deadline}", "{fact:registration-deadline} {fact:office-phone}")},
         file("en", 9, "fact-foreign (error)")},
        {{text("en", "The {term:anmeldung}", "It")}, file("en", 8, "term-missing")},
        {{text("en", "{term:anmeldung}", "{term:anmeldung|registration}")}, {}},
        {{text("en", "[registration](topic:registration)", "registration")}, file("en", 13, "link-missing")},
        {{text("en", "[registration](topic:registration)", "[registration](topic:registration) [x](topic:housing)")},
         file("en", 13, "link-foreign")},
        {{text("en", "[registration](topic:registration)",
               "[registration](topic:registration) [x](https://example.org)")},
         file("en", 13, "link-missing")},
        {{text("en", "Deadline: {fact:registration-deadline}.",
               "{fact:registration-deadline} and {fact:registration-deadline}")},
         {}},
    };
}

std::vector<Rule> scriptsRules()
{
    return {
        {{arabic("اتصل على 0341 15 اليوم.")}, file("ar", 6, "direction-order (error)")},
        {{arabic("اتصل على ⁨0341 15⁩ اليوم.")}, {}},
        {{arabic("مفتوح 11:00–17:00 اليوم.")}, file("ar", 6, "direction-order (error)")},
        {{arabic("مفتوح في 11:00 اليوم.")}, {}},
        {{arabic("حسب § 17 اليوم.")}, file("ar", 6, "direction-order (error)")},
        {{arabic("العنوان 04109 Leipzig هنا.")}, file("ar", 6, "direction-order (error)")},
        {{arabic("العنوان Otto-Schill-Straße 2 هنا.")}, {}},
        {{arabic("لديك 3 أيام، 5 غرف.")}, {}},
        {{text("uk", "Як знайти квартиру.", "Телефон 0341 15, 11:00–17:00.")}, {}},
        {{arabic("كيف \u2068تجد شقة.")}, file("ar", 6, "direction-marks (error)")},
        {{arabic("كيف تجد\u2069 شقة.")}, file("ar", 6, "direction-marks (error)")},
        {{arabic("كيف \u202Aتجد\u202C شقة.")}, file("ar", 6, "direction-marks (error)")},
        {{german("Wie\u200E Sie eine Wohnung finden.")}, file("de", 6, "direction-marks (error)")},
        {{arabic("كيف\u200F تجد شقة.")}, {}},
        {{{"glossary/anmeldung.toml", "ar = \"تخبر", "ar = \"§ 17: تخبر"}},
         "glossary/anmeldung.toml:7: direction-order (error)"},
        {{german("Hier gibt es 中 zu sehen.")}, file("de", 6, "glyph-missing (error)")},
        {{german("Hier gibt es እ, Ж, ш, ğ, ș und „Zitate“ – auch ein §.")}, {}},
        {{{Centre, "stop = \"Rathaus\"", "stop = \"Rathaus 🚋\""}}, Centre + ":10: glyph-missing (error)"},
    };
}

std::vector<Rule> sentencesRules()
{
    return {
        {{easy(repeated("gut", 12) + ".")}, {}},
        {{easy(repeated("gut", 13) + ".")}, file("de-simple", 6, "easy-sentence-long")},
        {{easy(repeated("gut", 16) + ".")}, file("de-simple", 6, "easy-sentence-long (error)")},
        {{easy("Sie brauchen eine Wohnungsgeberbestätigung.")}, file("de-simple", 6, "easy-word-long")},
        {{easy("Sie brauchen eine Wohnungs-Geber-Bestätigung.")}, {}},
        {{easy("Sie brauchen eine Wohnungs·geber·bestätigung.")}, {}},
        {{easy("Sie haben zwei Wochen Zeit.")}, file("de-simple", 6, "easy-number-word")},
        {{easy("Sie haben 2 Wochen Zeit.")}, {}},
        {{easy("Bringen Sie z. B. den Pass mit.")}, file("de-simple", 6, "easy-abbreviation")},
        {{easy("Bringen Sie zum Beispiel den Pass mit.")}, {}},
        {{easy("Der Antrag wird heute geprüft.")}, file("de-simple", 6, "easy-passive")},
        {{easy("Es wird heute warm.")}, {}},
        {{easy("Das ist der Brief des Amtes.")}, file("de-simple", 6, "easy-genitive")},
        {{easy("Das ist der Brief von dem Amt.")}, {}},
        {{easy("Sie könnten anrufen.")}, file("de-simple", 6, "easy-subjunctive")},
        {{easy("Sie können anrufen.")}, {}},
        {{easy("Sie haben keine Wohnung und nicht genug Geld.")}, file("de-simple", 6, "easy-negation")},
        {{easy("Sie haben keine Wohnung.")}, {}},
        {{easy("Kommen Sie zum Workshop.")}, file("de-simple", 6, "easy-foreign-word")},
        {{easy("Eins. Das. Und. Mehr.")}, file("de-simple", 6, "easy-paragraph-long")},
        {{easy("Eins. Das. Und.")}, {}},
        {{german(repeated("gut", 26) + ".")}, file("de", 6, "sentence-long")},
        {{german(repeated("gut", 20) + ". " + repeated("gut", 20) + ".")}, {}},
        {{german("Am 3. Tag kommt " + repeated("gut", 22) + ".")}, file("de", 6, "sentence-long")},
    };
}

std::vector<Rule> idsRules()
{
    const std::string topic = Housing + "topic.toml";
    return {
        {{{topic, "id = \"housing\"", "former_ids = [\"registration\"]\nid = \"housing\""}},
         topic + ":1: former-id (error)"},
        {{{topic, "id = \"housing\"", "former_ids = [\"flats\"]\nid = \"housing\""}}, {}},
        {{{topic, "id = \"housing\"", "former_ids = [\"flats\", \"flats\"]\nid = \"housing\""}},
         topic + ":1: former-id (error)"},
        {{{topic, "id = \"housing\"", "former_ids = [\"Flats!\"]\nid = \"housing\""}}, topic + ":1: format (error)"},
    };
}

/** What reading a pack finds already. */
std::vector<Rule> readingRules()
{
    return {
        {{text("en", "(topic:registration)", "(topic:none)")},
         file("en", 13, "topic-unknown (error)") + " | " + file("en", 13, "link-missing") + " | " +
             file("en", 13, "link-foreign")},
        {{text("en", "{fact:registration-deadline}", "{fact:none}")},
         file("en", 8, "fact-unknown (error)") + " | " + file("en", 8, "fact-missing (error)") + " | " +
             file("en", 9, "fact-foreign (error)")},
        {{text("en", "{term:anmeldung}", "{term:none}")},
         file("en", 8, "term-unknown (error)") + " | " + file("en", 8, "term-missing") + " | " +
             file("en", 8, "term-foreign")},
        {{{Registration + "de.md", "```contact centre", "```contact nobody"}},
         Registration + "ar.md:1: translation-outdated | " + Registration + "ar.md:58: translation-shape (error) | " +
             Registration + "de.md:59: contact-unknown (error) | " + Registration + "en.md:1: translation-outdated | " +
             Registration + "en.md:59: translation-shape (error)"},
        {{{Registration + "topic.toml", "[\"housing\"]", "[\"hosing\"]"}},
         Registration + "topic.toml:2: topic-unknown (error)"},
        {{{Registration + "topic.toml", "[\"housing\"]", "[\"registration\"]"}},
         Registration + "topic.toml:2: related-self (error)"},
        {{{Registration + "de.md", "media/chime.ogg", "media/../pack.toml"}},
         Registration + "de.md:77: media-place (error)"},
        {{{Registration + "de.md", "media/chime.ogg", "media/none.ogg"}},
         Registration + "de.md:77: media-missing (error)"},
        {{{"media/other.png", "", "x"}}, "media/other.png:1: media-unused"},
        {{{"media/signpost.png", "", "no picture"}},
         Registration + "ar.md:20: media-kind (error) | " + Registration + "de.md:21: media-kind (error) | " +
             Registration + "en.md:21: media-kind (error) | " + file("ar", 11, "media-kind (error)") + " | " +
             file("de-simple", 11, "media-kind (error)") + " | " + file("de", 11, "media-kind (error)") + " | " +
             file("en", 11, "media-kind (error)") + " | " + file("uk", 11, "media-kind (error)")},
        {{text("en", "[registration]", "[]")},
         file("en", 13, "link-empty (error)") + " | " + file("en", 13, "link-missing")},
        {{{Registration + "en.md", "\nsource = [", "\nsauce = ["}},
         Registration + "en.md:1: translation-unstamped | " + Registration + "en.md:5: format (error)"},
        {{{Centre, "\n[[exceptions]]",
           "\n[[hours]]\ndays = [\"mon\"]\nfrom = \"16:00\"\nto = \"18:00\"\n\n[[exceptions]]"}},
         Centre + ":30: hours-overlap (error)"},
        {{{Centre, "[[hours]]\n" + Usual, ""}},
         Centre + ":24: exception-without-effect | " + Registration + "ar.md:61: hours-missing (error) | " +
             Registration + "de.md:62: hours-missing (error) | " + Registration + "en.md:62: hours-missing (error)"},
    };
}
