// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/checking/rules.h"

namespace {

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
const std::string Usual =
    "days = [\"mon\", \"tue\", \"thu\"]\nfrom = \"11:00\"\nto = \"17:00\"\nvalid_from = 2026-01-01\n"
    "valid_to = 2027-12-31\n";

} // namespace

std::vector<Rule> linksRules()
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

std::vector<Rule> picturesRules()
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

std::vector<Rule> agesRules()
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

std::vector<Rule> factsRules()
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

std::vector<Rule> hoursRules()
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
