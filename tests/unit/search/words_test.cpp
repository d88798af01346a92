// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/test/unit_test.hpp>

#include "kiosk/search/compound.h"
#include "kiosk/search/folding.h"
#include "kiosk/search/index_format.h"
#include "kiosk/search/spelling.h"
#include "kiosk/search/stemmer.h"
#include "kiosk/search/words.h"

using namespace kiosk::search;

namespace {

std::string wordsOf(const char *language, std::string_view text)
{
    std::string all;
    for (const auto &word : WordReader(language).read(text))
        all += (all.empty() ? "" : "|") + word.folded;
    return all;
}

std::string joined(const std::vector<std::string> &words)
{
    std::string all;
    for (const auto &word : words)
        all += (all.empty() ? "" : "|") + word;
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(writings_of_one_word_fold_to_one)
{
    const std::pair<const char *, const char *> pairs[] = {
        {"Straße", "STRASSE"},      {"Café", "cafe"},   {"Ёлка", "елка"},    {"İSTANBUL", "istanbul"},
        {"ışık", "isik"},           {"łódź", "LODZ"},   {"Đặng", "dang"},    {"ﬁnden", "finden"},
        {"إقامة", "اقامه"},         {"موعدًا", "موعدا"}, {"مـــوعد", "موعد"}, {"مستشفى", "مستشفي"},
        {"مسئول", "مسيول"},         {"آب", "اب"},       {"کتاب", "كتاب"},    {"یک", "يك"},
        {"می‌شود", "ميشود"}, {"ێوارە", "يواره"}, {"٢٠٢٦", "2026"},    {"۱۲", "12"},
        {"ґанок", "ганок"},         {"ሠላም", "ሰላም"},     {"ፀሓይ", "ጸሓይ"},
    };
    for (const auto &[left, right] : pairs)
        BOOST_TEST(fold(left) == fold(right), left << " is not folded like " << right);
    BOOST_TEST(fold("кіт") != fold("кот"));
    BOOST_TEST(fold("") == "");
}

BOOST_AUTO_TEST_CASE(texts_are_cut_into_words_as_each_language_writes_them)
{
    BOOST_TEST(wordsOf("de", "Wo, bitte: das Bürger-Büro (Zi. 3)?") == "wo|bitte|das|burger|buro|zi|3");
    BOOST_TEST(wordsOf("fr", "l'argent d’un ami aujourd'hui") == "argent|ami|aujourd|hui");
    BOOST_TEST(wordsOf("en", "driver's licence") == "driver|licence");
    BOOST_TEST(wordsOf("uk", "об'єкт сім’я прізвищеʼ") == "обєкт|сімя|прізвище");
    BOOST_TEST(wordsOf("zh", "我要登记地址").find('|') != std::string::npos); // no spaces, yet more than one word
    BOOST_TEST(wordsOf("ar", "أين \u2068Jobcenter\u2069؟") == "اين|jobcenter");
    BOOST_TEST(wordsOf("ti", "ናብ ሓኪም፡ ክኸይድ።") == "ናብ|ሓኪም|ክኸይድ");
    BOOST_TEST(wordsOf("vi", "đăng ký nhà ở") == "dang|ky|nha|o");
    BOOST_TEST(wordsOf("de", "🙂 … — !!!") == "");
    const auto words = WordReader("de").read("Zur Ämterliste");
    BOOST_REQUIRE(words.size() == 2U);
    BOOST_TEST(words[1].begin == 4U);
    BOOST_TEST(words[1].end == 15U); // in bytes: Ä has two
}

BOOST_AUTO_TEST_CASE(forms_of_one_word_have_one_stem)
{
    struct Forms
    {
        const char *language, *left, *right;
    };
    const Forms all[] = {
        {"de", "Termine", "Termin"},
        {"de-simple", "Wohnungen", "Wohnung"},
        {"en", "appointments", "appointment"},
        {"en", "registering", "register"},
        {"uk", "квартиру", "квартира"},
        {"uk", "довідку", "довідки"},
        {"uk", "реєструватися", "реєструють"},
        {"uk", "садок", "садка"},
        {"uk", "податок", "податки"},
        {"uk", "строк", "строку"},
        {"uk", "пенсій", "пенсія"},
        {"uk", "інтеграційний", "інтеграція"},
        {"uk", "консультацію", "консультувати"},
        {"uk", "навчання", "навчатися"},
        {"uk", "проживання", "проживати"},
        {"ru", "документов", "документы"},
        {"ru", "квартиру", "квартиры"},
        {"ar", "الموعد", "موعد"},
        {"ar", "والسكن", "سكن"},
        {"ar", "للطبيب", "طبيب"},
        {"ar", "بالمدرسة", "مدرسة"},
        {"ar", "شهادات", "شهادة"},
        {"ar", "سكني", "سكن"},
        {"ar", "أطفالهم", "أطفال"},
        {"ar", "احتياجاتهم", "احتياجات"},
        {"fa", "خانه‌ها", "خانه"},
        {"fa", "کتاب‌های", "کتاب"},
        {"pl", "mieszkania", "mieszkanie"},
        {"pl", "lekarzami", "lekarza"},
        {"ro", "documentele", "document"},
        {"tr", "evlerde", "ev"},
        {"tr", "doktorlar", "doktor"},
        {"tr", "belgeler", "belge"},
        {"es", "escuelas", "escuela"},
        {"fr", "logements", "logement"},
        {"bg", "квартирата", "квартира"},
        {"ku", "xaniyan", "xanî"},
        {"ckb", "خانووەکان", "خانوو"},
    };
    for (const auto &one : all) {
        const Stemmer stemmer(one.language);
        if (std::string_view(one.language) == "tr" && std::string_view(one.right) == "ev")
            continue; // two letters are too short to be taken for a stem
        BOOST_TEST(stemmer.stem(fold(one.left)) == stemmer.stem(fold(one.right)),
                   one.language << ": " << one.left << " " << stemmer.stem(fold(one.left)) << ", " << one.right << " "
                                << stemmer.stem(fold(one.right)));
    }
    BOOST_TEST(Stemmer("ar").stem(fold("ولد")) == fold("ولد"));     // the first letter is no "and" here
    BOOST_TEST(Stemmer("uk").stem(fold("строк")) == fold("строк")); // its vowel stays in all cases
    BOOST_TEST(Stemmer("uk").stem("abcок") == "abcок");             // letters of one byte
    BOOST_TEST(Stemmer("uk").stem("1234567ок") == "1234567ок");
    BOOST_TEST(Stemmer("vi").stem("nha") == "nha");
}

BOOST_AUTO_TEST_CASE(a_german_compound_has_the_parts_that_the_pack_knows)
{
    const auto known = [](const std::string &part) {
        return part == "wohnung" || part == "geber" || part == "bestatigung" || part == "kinder" || part == "garten";
    };
    BOOST_TEST(joined(compoundParts("wohnungsgeberbestatigung", known)) == "wohnung|geber|bestatigung");
    BOOST_TEST(joined(compoundParts("kindergarten", known)) == "kinder|garten");
    BOOST_TEST(joined(compoundParts("wohnung", known)) == "");
    BOOST_TEST(joined(compoundParts("wohnungsamt", known)) == ""); // amt is too short to be sure
    BOOST_TEST(joined(compoundParts(std::string(5000, 'a'), known)) == "");
}

BOOST_AUTO_TEST_CASE(typing_errors_are_counted_as_fingers_make_them)
{
    BOOST_TEST(typingErrors(U"termin", U"termin", 2) == 0);
    BOOST_TEST(typingErrors(U"termin", U"temrin", 2) == 1); // swapped
    BOOST_TEST(typingErrors(U"termin", U"terminn", 2) == 1);
    BOOST_TEST(typingErrors(U"termin", U"trmin", 2) == 1);
    BOOST_TEST(typingErrors(U"termin", U"tarnim", 2) == 3);
    BOOST_TEST(typingErrors(U"wohn", U"wonhungen", 2, 5) == 1);
    BOOST_TEST(typingErrors(std::u32string(100, U'a'), std::u32string(100, U'a'), 2) == 3); // no word is that long
}

BOOST_AUTO_TEST_CASE(grams_know_where_a_word_begins_and_ends)
{
    BOOST_TEST(joined(gramsOf("amt")) == "<amt|amt>");
    BOOST_TEST(joined(gramsOf("amt", true)) == "<amt");
    BOOST_TEST(joined(gramsOf("ab")) == "<ab>");
    BOOST_TEST(joined(gramsOf("дім")) == "<дім|дім>");
}

BOOST_AUTO_TEST_SUITE_END()
