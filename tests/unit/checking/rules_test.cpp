// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each rule: one mistake in a good pack brings exactly that finding, and something close to it brings none.
#include <set>

#include <boost/test/unit_test.hpp>

#include "tests/unit/checking/checked_pack.h"

namespace {

const std::string Housing = "topics/02-housing/";
const std::string Registration = "topics/01-first-steps/01-registration/";
const std::string Centre = "contacts/centre.toml";

struct Rule
{
    std::vector<Edit> edits;
    std::string finding; ///< "file:line: code (error)", several joined with " | "; empty: a near miss
};

Edit text(const std::string &language, const std::string &before, const std::string &after)
{
    return {Housing + language + ".md", before, after};
}
/** The first paragraph of a page, line 6. */
Edit german(const std::string &after)
{
    return text("de", "Wie Sie eine Wohnung finden.", after);
}
Edit easy(const std::string &after)
{
    return text("de-simple", "So finden Sie eine Wohnung.", after);
}
Edit arabic(const std::string &after)
{
    return text("ar", "كيف تجد شقة.", after);
}
/** A link card at the end of the German and every other page, so that the pages stay alike. */
std::vector<Edit> link(const std::string &address)
{
    std::vector<Edit> edits;
    for (const char *language : {"de", "en", "ar", "uk", "de-simple"}) {
        const auto good = language == std::string("de") ? address : std::string("https://www.example.org/");
        edits.push_back(text(language, "(topic:registration)", "(topic:registration) [x](" + good + ")"));
    }
    return edits;
}
Edit fact(const std::string &id, const std::string &rest)
{
    return {"facts.toml", "[office-phone]",
            "[" + id + "]\n" + rest +
                "source = \"§ 1\"\nsource_date = \"2026\"\nverified_on = "
                "2026-11-22\nexpires = 2027-11-22\n\n[office-phone]"};
}
std::string file(const std::string &language, int line, const std::string &code)
{
    return Housing + language + ".md:" + std::to_string(line) + ": " + code;
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

std::vector<Rule> links()
{
    return {
        {link("https://tel:+49341115"), file("de", 13, "link-syntax (error)")},
        {link("https://https://example.org"), file("de", 13, "link-syntax (error)")},
        {link("https://example.org/%zz"), file("de", 13, "link-syntax (error)")},
        {link("https://example.org/%C3%A4?a=b#c"), {}},
        {link("ftp://example.org/"), file("de", 13, "link-syntax (error)")},
        {link("https://leipzig/amt"), file("de", 13, "link-host (error)")},
        {link("https://192.168.0.1/"), file("de", 13, "link-host (error)")},
        {link("https://me:secret@example.org/"), file("de", 13, "link-host (error)")},
        {link("https://sub.example.org:8443/x"), {}},
        {link("http://www.example.org/amt"), file("de", 13, "link-insecure")},
        {link("https://www.example.org/amt?utm_source=x"), file("de", 13, "link-tracking")},
        {link("https://www.example.org/amt?utmost=x"), {}},
        {link("https://www.example.org/amt."), file("de", 13, "link-tail")},
        {link("https://www.example.org/amt/"), {}},
        {{{Centre, "\"https://www", "\"www"}}, Centre + ":9: link-syntax (error)"},
        {{{Centre, "willkommen@", "willkommen"}}, Centre + ":8: email-syntax (error)"},
        {{{Centre, "@example.org", "@example"}}, Centre + ":8: email-syntax (error)"},
        {{{Centre, "willkommen@", "will.kommen+x@"}}, {}},
        {{{Centre, "0123 456 78", "call us"}}, Centre + ":7: phone-syntax (error)"},
        {{{Centre, "0123 456 78", "+49 (0)123 45678"}}, Centre + ":7: phone-syntax (error)"},
        {{{Centre, "0123 456 78", "1234567"}}, Centre + ":7: phone-syntax (error)"},
        {{{Centre, "0123 456 78", "+49 123 456-78"}}, {}},
        {{{Centre, "0123 456 78", "116 117"}}, {}},
        {{{"site.toml", "public_url = \"\"", "public_url = \"http://example.org\""}},
         "site.toml:5: link-syntax (error)"},
        {{{"site.toml", "public_url = \"\"", "public_url = \"https://example.org\""}}, {}},
        {{{"facts.toml", "value = \"115\"", "value = \"one one five\""}}, "facts.toml:14: phone-syntax (error)"},
        {{fact("form", "kind = \"url\"\nvalue = \"www.example.org\"\n")}, "facts.toml:14: link-syntax (error)"},
        {{fact("form", "kind = \"text\"\nvalue = \"info@example\"\n")}, "facts.toml:14: email-syntax (error)"},
        {{fact("form", "kind = \"text\"\nvalue = \"at@home we say\"\n")}, {}},
    };
}

std::vector<Rule> pictures()
{
    const std::string seen = "Zwei Schilder an einem Pfahl";
    return {
        {{text("de", seen, "signpost.png")}, file("de", 11, "alt-file-name (error)")},
        {{text("de", seen, "IMG_2044")}, file("de", 11, "alt-file-name (error)")},
        {{text("de", seen, "Bild von zwei Schildern")}, file("de", 11, "alt-image-of")},
        {{text("en", "Two signs on a post", "Picture of two signs")}, file("en", 11, "alt-image-of")},
        {{text("uk", "Два вказівники на стовпі", "Фото двох вказівників")}, file("uk", 11, "alt-image-of")},
        {{text("de", seen, "Bilderrahmen an einer Wand")}, {}},
        {{text("de", seen, "Wohnen")}, file("de", 11, "alt-repeats")},
        {{text("en", "Two signs on a post", seen)}, file("en", 11, "alt-untranslated (error)")},
        {{text("de", seen, "Willkommenszentrum Beispielstadt"),
          text("en", "Two signs on a post", "Willkommenszentrum Beispielstadt")},
         {}},
    };
}

std::vector<Rule> ages()
{
    const std::string about = "ar = \"استشارة أولى وتوجيه\"\n";
    return {
        {{{"facts.toml", "expires = 2027-11-22\nconfirm", "expires = 2026-11-21\nconfirm"}},
         "facts.toml:9: fact-expired"},
        {{{"facts.toml", "expires = 2027-11-22\nconfirm", "expires = 2026-12-20\nconfirm"}},
         "facts.toml:9: fact-expires-soon"},
        {{{"facts.toml", "expires = 2027-11-22\nconfirm", "expires = 2027-01-20\nconfirm"}}, {}},
        {{{"facts.toml", "verified_on = 2026-11-22", "verified_on = 2026-11-23"}},
         "facts.toml:8: date-in-future (error)"},
        {{{"facts.toml", "verified_on = 2026-11-22", "verified_on = 2026-11-21"}}, {}},
        {{{"facts.toml", "source_date = \"\"\nverified_on = 2026-11-22\nexpires = 2027-11-22",
           "source_date = \"\"\nverified_on = 2026-11-22\nexpires = 2027-11-22\nconfirm = true"}},
         "facts.toml:19: fact-unconfirmed"},
        {{{"facts.toml", "source = \"made up\"\nsource_date = \"\"",
           "source = \"news.example\"\nsource_date = \"2023-10\""}},
         "facts.toml:16: fact-source-old"},
        {{{"facts.toml", "source = \"made up\"\nsource_date = \"\"",
           "source = \"bund.de\"\nsource_date = \"2023-10\""}},
         {}},
        {{{"facts.toml", "source = \"made up\"\nsource_date = \"\"",
           "source = \"news.example\"\nsource_date = \"2025\""}},
         {}},
        {{{Centre, "verified_on = 2026-11-22", "verified_on = 2025-11-01"}}, Centre + ":16: contact-old"},
        {{{Centre, "verified_on = 2026-11-22", "verified_on = 2027-11-01"}}, Centre + ":16: date-in-future (error)"},
        {{{Centre, "verified_on = 2026-11-22", "verified_on = 2026-11-22\nconfirm = true"}},
         Centre + ":17: contact-unconfirmed"},
        {{text("de", "checked_on = 2026-11-22", "checked_on = 2025-11-01")}, file("de", 4, "page-old")},
        {{text("de", "checked_on = 2026-11-22", "checked_on = 2027-11-01")}, file("de", 4, "date-in-future (error)")},
        {{text("en", "reviewed_on = 2026-11-22", "reviewed_on = 2027-11-01")}, file("en", 4, "date-in-future (error)")},
        {{text("de", "checked_on = 2026-11-22", "checked_on = 2026-01-01")}, {}},
        {{{"pack.toml", "[services.general]\nde = \"Allgemeine Beratung\"\nen = \"General advice\"\n",
           "[services.general]\nde = \"Allgemeine Beratung\"\n"}},
         "pack.toml:14: text-missing"},
    };
}

std::vector<Rule> facts()
{
    const auto both = [](const std::string &kind, const std::string &de, const std::string &en) {
        return fact("f", "kind = \"" + kind + "\"\nvalue.de = \"" + de + "\"\nvalue.en = \"" + en +
                             "\"\nvalue.ar = \"x\"\nvalue.uk = \"x\"\nvalue.de-simple = \"" + de + "\"\n");
    };
    return {
        {{both("money", "1.000,50 €", "€1,000.50")}, {}},
        {{both("money", "1.000 €", "€1,100")}, "facts.toml:15: fact-differs (error)"},
        {{both("money", "20 bis 35 €", "€20 to €35")}, {}},
        {{both("duration", "2 Wochen", "3 weeks")}, "facts.toml:15: fact-differs (error)"},
        {{both("duration", "zwei Wochen", "3 weeks")}, {}},
        {{both("date", "31. März 2027", "2027-03-31")}, {}},
        {{both("date", "31. März 2027", "31 March 2028")}, "facts.toml:15: fact-differs (error)"},
        {{both("text", "bis 17 Uhr", "until 5 pm")}, {}},
        {{both("money", "30", "€30")}, "facts.toml:14: fact-kind"},
        {{both("money", "kostenlos", "free")}, {}},
        {{both("duration", "30", "30 days")}, "facts.toml:14: fact-kind"},
        {{both("duration", "3 Kalendertage", "3 calendar days")}, {}},
        {{both("date", "morgen", "tomorrow")}, "facts.toml:14: fact-kind"},
        {{both("duration", "1 Woche", "1 weeks")}, "facts.toml:15: unit-inflection"},
        {{both("duration", "1 Woche", "1 week")}, {}},
        {{fact("f", "kind = \"duration\"\nvalue.de = \"5 Tage\"\nvalue.en = \"5 days\"\nvalue.uk = \"5 дні\"\n"
                    "value.ar = \"5 أيام\"\nvalue.de-simple = \"5 Tage\"\n")},
         "facts.toml:16: unit-inflection"},
        {{fact("f", "kind = \"duration\"\nvalue.de = \"2 Tage\"\nvalue.en = \"2 days\"\nvalue.uk = \"2 днів\"\n"
                    "value.ar = \"2 يوم\"\nvalue.de-simple = \"2 Tagen\"\n")},
         {}},
        {{german("Rufen Sie 0341 123 4567 an.")}, file("de", 6, "fact-literal")},
        {{german("Das kostet 30 Euro im Jahr.")}, file("de", 6, "fact-literal")},
        {{german("Das kostet €30.")}, file("de", 6, "fact-literal")},
        {{german("Bis zum 31. März 2027 ist Zeit.")}, file("de", 6, "fact-literal")},
        {{german("Bis zum 31.3.2027 ist Zeit.")}, file("de", 6, "fact-literal")},
        {{text("en", "How to find a flat.", "Pay 30 Euro.")}, file("en", 6, "fact-literal")},
        {{german("Das Zimmer hat 30 Quadratmeter und 2 Türen, siehe § 17.")}, {}},
        {{german("Es kamen 12. Mehr waren nicht da, 0341 auch nicht.")}, {}},
    };
}

std::vector<Rule> hours()
{
    const auto rules = [](const std::string &after) { return std::vector<Edit>{{Centre, Usual, after}}; };
    const std::string days = "days = [\"mon\", \"tue\", \"thu\"]\nfrom = \"11:00\"\nto = \"17:00\"\n";
    const Edit none = {Centre, "[[exceptions]]\ndate = 2026-12-29\nfrom = \"09:00\"\nto = \"12:00\"\n", ""};
    const Edit noneClosed = {Centre,
                             "[[exceptions]]\ndate = 2026-12-24\nclosed = true\nreason.de = \"Heiligabend\"\nreason.en "
                             "= \"Christmas Eve\"\n",
                             ""};
    const std::string ended = "days = [\"mon\"]\nfrom = \"09:00\"\nto = \"10:00\"\nvalid_from = 2025-01-01\nvalid_to = "
                              "2025-12-31\n\n[[hours]]\n";
    return {
        {rules(ended + Usual), Centre + ":28: hours-ended"},
        {{{Centre, "valid_to = 2027-12-31", "valid_to = 2026-10-31"}, noneClosed, none},
         Centre + ":23: hours-never-open (error) | " + Centre + ":28: hours-ended"},
        {rules(days +
               "valid_from = 2026-01-01\nvalid_to = 2027-12-31\n\n[[hours]]\ndays = [\"fri\"]\nfrom = \"09:00\"\nto "
               "= \"10:00\"\nvalid_from = 2026-11-23\nvalid_to = 2026-11-24\n"),
         Centre + ":30: hours-never-open (error)"},
        {rules(days +
               "valid_from = 2026-01-01\nvalid_to = 2027-12-31\n\n[[hours]]\ndays = [\"fri\"]\nfrom = \"09:00\"\nto "
               "= \"10:00\"\nvalid_from = 2026-11-23\nvalid_to = 2026-11-28\n"),
         {}},
        {rules(days + "valid_to = 2026-12-31\n\n[[hours]]\n" + days + "valid_from = 2027-02-01\n"),
         Centre + ":29: hours-gap"},
        {rules(days + "valid_to = 2026-12-31\n\n[[hours]]\n" + days + "valid_from = 2027-01-04\n"), {}},
        {rules(days + "\n[[hours]]\ndays = [\"sat\"]\nfrom = \"00:00\"\nto = \"02:00\"\n"),
         Centre + ":30: hours-midnight"},
        {rules(days +
               "\n[[hours]]\ndays = [\"sat\"]\nfrom = \"00:00\"\nto = \"02:00\"\n\n[[hours]]\ndays = [\"fri\"]\nfrom = "
               "\"22:00\"\nto = \"24:00\"\n"),
         {}},
        {{{Centre, "date = 2026-12-24", "date = 2026-11-20"}}, Centre + ":30: exception-past"},
        {{{Centre, "date = 2026-12-24", "date = 2026-12-25"}}, Centre + ":30: exception-without-effect"},
        {{{Centre, "from = \"09:00\"\nto = \"12:00\"", "from = \"11:00\"\nto = \"17:00\""}},
         Centre + ":36: exception-without-effect"},
        {{{Centre, "date = 2026-12-29", "date = 2026-12-26"}}, {}},
        {{{"site.toml", "date = 2026-12-24", "date = 2026-11-24"}}, {}},
        {{{"site.toml", "date = 2026-12-24", "date = 2026-11-25"}}, "site.toml:31: exception-without-effect"},
    };
}

std::vector<Rule> placeholders()
{
    return {
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

std::vector<Rule> scripts()
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

std::vector<Rule> sentences()
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

std::vector<Rule> ids()
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
std::vector<Rule> reading()
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

std::set<std::string> s_seen; ///< codes that a rule brought

void hold(const std::vector<Rule> &rules)
{
    int number = 0;
    for (const auto &rule : rules) {
        ++number;
        const auto brought = broughtBy(rule.edits);
        std::string all;
        for (const auto &one : brought) {
            all += (all.empty() ? "" : " | ") + one;
            const auto code = one.substr(one.find(": ") + 2);
            s_seen.insert(code.substr(0, code.find(' ')));
        }
        const auto &edit = rule.edits.front();
        BOOST_TEST(all == rule.finding, number << ": " << edit.file << " with " << edit.after << "\nshould bring\n  "
                                               << rule.finding << "\nbut brought\n  " << all);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(web_addresses_mail_and_phone_numbers_can_work)
{
    hold(links());
}
BOOST_AUTO_TEST_CASE(pictures_say_what_is_seen)
{
    hold(pictures());
}
BOOST_AUTO_TEST_CASE(what_grows_old_is_told_in_time)
{
    hold(ages());
}
BOOST_AUTO_TEST_CASE(facts_say_the_same_in_every_language)
{
    hold(facts());
}
BOOST_AUTO_TEST_CASE(opening_hours_make_sense)
{
    hold(hours());
}
BOOST_AUTO_TEST_CASE(translations_keep_their_placeholders)
{
    hold(placeholders());
}
BOOST_AUTO_TEST_CASE(every_script_is_shown_as_it_is_read)
{
    hold(scripts());
}
BOOST_AUTO_TEST_CASE(easy_german_is_easy)
{
    hold(sentences());
}
BOOST_AUTO_TEST_CASE(former_ids_are_nobody_elses)
{
    hold(ids());
}
BOOST_AUTO_TEST_CASE(what_reading_finds_has_a_code)
{
    hold(reading());
}

BOOST_AUTO_TEST_CASE(pages_and_files_that_are_not_there_or_too_large_are_told)
{
    const CheckedPack pack;
    std::filesystem::remove(pack.sources / Housing / "uk.md");
    std::filesystem::resize_file(pack.sources / "media/chime.ogg", (64U << 20U) + 1);
    std::set<std::string> found;
    for (const auto &one : pack.check().sorted()) {
        found.insert(one.file + ": " + one.code);
        s_seen.insert(one.code);
    }
    BOOST_TEST(found.contains(Housing + "topic.toml: translation-missing"));
    BOOST_TEST(found.contains(Registration + "de.md: media-size"));
}

/** The table of codes in content/schema/README.md and the rules above name the same codes. */
BOOST_AUTO_TEST_CASE(each_code_is_explained_and_tried)
{
    const auto readme = readAll(std::string(WEGWEISER_SOURCE_DIR) + "/content/schema/README.md");
    std::set<std::string> explained;
    auto at = readme.find("## What check finds");
    BOOST_REQUIRE(at != std::string::npos);
    const auto end = readme.find("\n## ", at + 1);
    for (at = readme.find("\n| `", at); at < end; at = readme.find("\n| `", at + 1)) {
        const auto from = at + 4;
        explained.insert(readme.substr(from, readme.find('`', from) - from));
    }
    for (const auto &code : s_seen)
        BOOST_TEST(explained.contains(code), code << " is not explained");
    for (const auto &code : {"fonts-missing", "id-renamed", "id-vanished", "interface-empty", "interface-placeholder",
                             "interface-unfinished", "plural-cldr", "plural-forms", "plural-unknown"}) // other tests
        s_seen.insert(code);
    for (const auto &code : explained)
        BOOST_TEST(s_seen.contains(code), code << " is not tried");
}

BOOST_AUTO_TEST_SUITE_END()
