// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/apps/gallery/fakes.h"

namespace kiosk::apps {

namespace {

using domain::Block;
using domain::BlockKind;
using domain::Span;

struct Node
{
    const char *id;
    const char *parent;
    const char *icon;
    const char *de;
    const char *en;
    const char *ar;
    const char *uk;
};

constexpr Node Nodes[] = {
    {"first-steps", "", "first-steps", "Erste Schritte", "First steps", "الخطوات الأولى", "Перші кроки"},
    {"language", "", "language", "Deutsch lernen", "Learning German", "تعلم الألمانية", "Вивчення німецької"},
    {"residence", "", "residence", "Aufenthalt und Papiere", "Residence and papers", "الإقامة والوثائق",
     "Проживання та документи"},
    {"work", "", "work", "Arbeit und Anerkennung", "Work and recognition", "العمل والاعتراف بالشهادات",
     "Робота та визнання дипломів"},
    {"housing", "", "housing", "Wohnung", "Housing", "السكن", "Житло"},
    {"health", "", "health", "Gesundheit", "Health", "الصحة", "Здоров’я"},
    {"family", "", "family", "Familie, Kita, Schule", "Family, kita, school", "الأسرة والروضة والمدرسة",
     "Родина, садок, школа"},
    {"money", "", "money", "Geld und Hilfe", "Money and help", "المال والمساعدة", "Гроші та допомога"},
    {"sport", "", "sport", "Sport, Kultur, Menschen", "Sport, culture, people", "الرياضة والثقافة والناس",
     "Спорт, культура, люди"},
    {"centre", "", "centre", "Über dieses Zentrum", "About this centre", "عن هذا المركز", "Про цей центр"},
    {"letter", "", "letter", "Ich habe einen Brief", "I have a letter", "عندي رسالة", "Я маю лист"},
    {"emergency", "", "emergency", "Notfall", "Emergency", "حالة طارئة", "Екстрений випадок"},
    {"registration", "first-steps", "first-steps", "Wohnung anmelden", "Register your address", "تسجيل السكن",
     "Реєстрація адреси"},
    {"courses", "language", "language", "Deutschkurse finden", "Finding a German course", "إيجاد دورة لغة ألمانية",
     "Знайти курс німецької"},
    {"housing-search", "housing", "housing", "Eine Wohnung suchen", "Looking for a flat", "البحث عن شقة",
     "Пошук квартири"},
    {"housing-contract", "housing", "housing", "Den Mietvertrag verstehen", "Understanding the contract",
     "فهم عقد الإيجار", "Зрозуміти договір оренди"},
    {"violence", "family", "family", "Sicherheit zu Hause", "Safety at home", "الأمان في المنزل", "Безпека вдома"},
};

std::string titleOf(const Node &node, const std::string &language)
{
    return language == "ar" ? node.ar : language == "uk" ? node.uk : language == "en" ? node.en : node.de;
}

std::string pick(const domain::LanguageTag &tag, const char *de, const char *en, const char *ar, const char *uk)
{
    return titleOf({"", "", "", de, en, ar, uk}, tag.value);
}

domain::Line line(std::string text)
{
    return {{Span::Kind::Text, std::move(text), {}, false}};
}

domain::Topic topicOf(const Node &node, const domain::LanguageTag &language)
{
    domain::Topic topic;
    topic.id = domain::TopicId(node.id);
    topic.parent = domain::TopicId(node.parent);
    topic.icon = node.icon;
    topic.service = domain::ServiceId("general");
    topic.sensitive = topic.id.value == "violence";
    topic.title = titleOf(node, language.value);
    topic.summary = pick(language, "Hier lesen Sie das Wichtigste.", "Here you read what matters most.",
                         "تقرؤون هنا أهم المعلومات.", "Тут ви прочитаєте найважливіше.");
    topic.language = language;
    topic.hasChildren =
        std::any_of(std::begin(Nodes), std::end(Nodes), [&](const Node &one) { return topic.id.value == one.parent; });
    return topic;
}

Block block(BlockKind kind, std::vector<domain::Line> lines)
{
    Block made;
    made.kind = kind;
    made.lines = std::move(lines);
    return made;
}

std::vector<Block> blocksOf(const domain::LanguageTag &tag)
{
    const auto sentence = pick(tag, "Melden Sie Ihre Adresse an, sobald Sie eingezogen sind.",
                               "Register your address as soon as you have moved in.", "سجّلوا عنوانكم فور الانتقال.",
                               "Зареєструйте свою адресу одразу після переїзду.");
    const auto item = pick(tag, "Pass oder Personalausweis", "Passport or identity card", "جواز السفر أو الهوية",
                           "Паспорт або посвідчення особи");
    domain::Line fact = line(pick(tag, "Frist: ", "Time limit: ", "المهلة: ", "Термін: "));
    fact.push_back({Span::Kind::Fact, pick(tag, "2 Wochen", "2 weeks", "أسبوعان", "2 тижні"), "deadline", true});
    domain::Line term = line(pick(tag, "Das heißt ", "This is called ", "هذا يسمى ", "Це називається "));
    term.push_back({Span::Kind::Term, "Anmeldung", "anmeldung", false});
    std::vector<Block> blocks{block(BlockKind::Paragraph, {line(sentence)}),
                              block(BlockKind::Paragraph, {term}),
                              block(BlockKind::Heading, {line(item)}),
                              block(BlockKind::Steps, {line(sentence), line(item), line(sentence)}),
                              block(BlockKind::Documents, {line(item), line(item)}),
                              block(BlockKind::Deadline, {fact}),
                              block(BlockKind::Cost, {line(item)}),
                              block(BlockKind::List, {line(item), line(sentence)}),
                              block(BlockKind::Legal, {line("§ 17 BMG")}),
                              block(BlockKind::Question, {line(sentence + "?"), line(item)})};
    for (const auto *variant : {"warning", "info", "emergency"}) {
        blocks.push_back(block(BlockKind::Note, {line(sentence)}));
        blocks.back().variant = variant;
    }
    blocks.push_back(block(BlockKind::Contact, {}));
    blocks.back().target = "wzl";
    blocks.push_back(block(BlockKind::Hours, {}));
    blocks.back().target = "wzl";
    blocks.push_back(block(BlockKind::Say, {line(sentence)}));
    blocks.back().german = "Ich möchte meine Wohnung anmelden.";
    blocks.push_back(block(BlockKind::Link, {line(item)}));
    blocks.back().target = "https://www.leipzig.de/willkommenszentrum";
    Block table;
    table.kind = BlockKind::Table;
    table.rows = {{line(item), line("EUR")}, {line(sentence), line("12")}};
    blocks.push_back(table);
    return blocks;
}

} // namespace

std::vector<domain::PackLanguage> FakeContent::languages() const
{
    using domain::LanguageTag;
    return {{LanguageTag("de"), "Deutsch", false},
            {LanguageTag("en"), "English", false},
            {LanguageTag("ar"), "العربية", true},
            {LanguageTag("uk"), "Українська", false}};
}

std::string FakeContent::name(const domain::LanguageTag &language) const
{
    return pick(language, "Willkommenszentrum Leipzig", "Welcome Centre Leipzig", "مركز الترحيب لايبزيغ",
                "Центр для новоприбулих Лейпциг");
}

std::vector<domain::Topic> FakeContent::topics(const domain::TopicId &parent, const domain::LanguageTag &language) const
{
    std::vector<domain::Topic> list;
    for (const auto &node : Nodes)
        if (parent.value == node.parent)
            list.push_back(topicOf(node, language));
    return list;
}

std::optional<domain::Topic> FakeContent::topic(const domain::TopicId &id, const domain::LanguageTag &language) const
{
    for (const auto &node : Nodes)
        if (id.value == node.id)
            return topicOf(node, language);
    return std::nullopt;
}

std::vector<domain::Topic> FakeContent::related(const domain::TopicId &id, const domain::LanguageTag &language) const
{
    return id.value == "housing-search" ? std::vector{*topic(domain::TopicId("registration"), language)}
                                        : std::vector<domain::Topic>{};
}

std::optional<domain::Page> FakeContent::page(const domain::TopicId &id, const domain::LanguageTag &language) const
{
    const auto of = topic(id, language);
    if (!of)
        return std::nullopt;
    domain::Page page;
    page.topic = id;
    page.language = language;
    page.title = of->title;
    page.method = language.value == "de" ? domain::TextMethod::Human : domain::TextMethod::Machine;
    page.state = id.value == "housing-contract" && language.value != "de" ? domain::TextState::German
                                                                          : domain::TextState::Current;
    page.checkedOn = "2026-05-12";
    page.blocks = blocksOf(language);
    return page;
}

std::optional<domain::Contact> FakeContent::contact(const domain::ContactId &id,
                                                    const domain::LanguageTag &language) const
{
    if (id.value != "wzl")
        return std::nullopt;
    domain::Contact contact;
    contact.id = id;
    contact.name = "Willkommenszentrum Leipzig";
    contact.about = pick(language, "Erste Beratung", "First advice", "استشارة أولى", "Перша консультація");
    contact.street = "Otto-Schill-Straße 2";
    contact.postcode = "04109";
    contact.city = "Leipzig";
    contact.phone = "0341 115";
    contact.email = "willkommenszentrum@leipzig.de";
    contact.web = "https://www.leipzig.de/willkommenszentrum";
    contact.stop = "Neues Rathaus";
    contact.languages = {domain::LanguageTag("de"), domain::LanguageTag("ar")};
    contact.stepFree = domain::Access::Partly;
    contact.appointment = domain::Appointment::None;
    contact.unconfirmed = true;
    contact.hours.rules = {{{std::chrono::Monday, std::chrono::Tuesday, std::chrono::Thursday},
                            std::chrono::hours(11),
                            std::chrono::hours(17),
                            {},
                            {}}};
    return contact;
}

std::optional<domain::GlossaryTerm> FakeContent::term(const std::string &id, const domain::LanguageTag &language) const
{
    if (id != "anmeldung")
        return std::nullopt;
    return domain::GlossaryTerm{id, "Anmeldung",
                                pick(language, "Sie sagen der Stadt, wo Sie wohnen.",
                                     "You tell the city where you live.", "تخبرون المدينة أين تسكنون.",
                                     "Ви повідомляєте місту, де живете.")};
}

std::optional<std::filesystem::path> FakeContent::media(const std::string &) const
{
    return std::nullopt;
}

} // namespace kiosk::apps
