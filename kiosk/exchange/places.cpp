// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/places.h"

#include <algorithm>

#include "kiosk/authoring/languages_file.h"
#include "kiosk/authoring/markdown.h"
#include "kiosk/authoring/readers.h"
#include "kiosk/authoring/source_hash.h"

namespace kiosk::exchange {

using authoring::PackSource;
using authoring::TomlValue;
using domain::Block;
using domain::BlockKind;

namespace {

/** The word for one line of a block. */
std::string lineWord(const Block &block, std::size_t index, std::size_t count)
{
    const auto counted = [&](const std::string &word) {
        return word + (count > 1 ? " " + std::to_string(index + 1) + " of " + std::to_string(count) : "");
    };
    switch (block.kind) {
    case BlockKind::Say:
        return "meaning of a sentence to say";
    case BlockKind::Question:
        return index == 0 ? "question" : "answer";
    case BlockKind::Table: {
        const auto columns = block.rows.front().size();
        return index < columns ? "head of column " + std::to_string(index + 1)
                               : "cell in row " + std::to_string(index / columns) + ", column " +
                                     std::to_string(index % columns + 1);
    }
    case BlockKind::Steps:
        return counted("step");
    case BlockKind::List:
        return counted("list item");
    case BlockKind::Documents:
        return counted("document");
    case BlockKind::Legal:
        return counted("law");
    case BlockKind::Image:
        return "what is seen in a picture";
    case BlockKind::Note:
        return counted("note (" + block.variant + ")");
    default:
        return counted(authoring::wordOf(block.kind));
    }
}

/** The words of a block that is nothing but a link: its address is the block's. */
domain::Line withoutLink(domain::Line line, const Block &block)
{
    if (block.kind == BlockKind::Link && !line.empty())
        line.front() = {domain::Span::Kind::Text, line.front().text, {}, false};
    return line;
}

std::string hashOf(const std::string &text)
{
    Block block;
    block.lines.push_back({{domain::Span::Kind::Text, text, {}, false}});
    return authoring::sourceHash(block);
}

/** Goes through a pack and lists its texts. */
class Collector
{
public:
    Collector(const PackSource &pack, Places &places)
        : m_pack(pack)
        , m_places(places)
        , m_coder(pack, places.list.language)
    {
    }
    void collect();

private:
    void addPage(const authoring::TopicSource &topic);
    void addLines(PagePlace &place, std::size_t block, const std::string &topic);
    void addFile(const std::string &file, const std::string &name);
    void addTexts(const TomlValue &table, TextPlace place, const std::string &key, std::string where,
                  const std::string &kind);
    void addList(const TomlValue &table, const std::string &file, const std::string &name, const std::string &where);
    std::size_t add(Unit unit);
    [[nodiscard]] std::string titles(const authoring::TopicSource &topic) const;

    const PackSource &m_pack;
    Places &m_places;
    Coder m_coder;
};

void Collector::collect()
{
    for (const auto &topic : m_pack.topics)
        if (topic.pages.contains(authoring::german()))
            addPage(topic);
    addFile("pack.toml", "pack");
    addFile("site.toml", "site");
    addFile("facts.toml", "facts");
    for (const auto &[id, contact] : m_pack.contacts)
        addFile("contacts/" + id + ".toml", "contacts:" + id);
    for (const auto &[id, term] : m_pack.glossary)
        addFile("glossary/" + id + ".toml", "glossary:" + id);
}

std::size_t Collector::add(Unit unit)
{
    auto &list = m_places.list;
    const auto key = unit.key;
    for (int count = 2; m_places.byKey.contains(unit.key); ++count)
        unit.key = key + "_" + std::to_string(count);
    m_places.byKey.emplace(unit.key, list.units.size());
    list.units.push_back(std::move(unit));
    return list.units.size() - 1;
}

std::string Collector::titles(const authoring::TopicSource &topic) const
{
    const auto &own = topic.pages.at(authoring::german()).title;
    const auto *above = m_pack.topic(topic.parent);
    if (!above || topic.parent.empty() || !above->pages.contains(authoring::german()))
        return own;
    return titles(*above) + " › " + own;
}

void Collector::addPage(const authoring::TopicSource &topic)
{
    const auto &language = m_places.list.language;
    const auto &german = topic.pages.at(authoring::german());
    const auto found = topic.pages.find(language);
    PagePlace place;
    place.page = align(german, found == topic.pages.end() ? nullptr : &found->second);
    place.file = german.file.substr(0, german.file.size() - 5) + language.value + ".md";
    Unit title;
    title.key = "topics:" + topic.id.value + ":title:" + hashOf(german.title);
    title.file = german.file;
    title.where = titles(topic);
    title.kind = "title";
    appendText(title.german, german.title);
    if (place.page.present && !place.page.present->title.empty()) {
        appendText(title.present, place.page.present->title);
        title.state = UnitState::Current;
    }
    place.title = add(std::move(title));
    place.lines.resize(german.blocks.size());
    for (std::size_t i = 0; i < german.blocks.size(); ++i)
        addLines(place, i, topic.id.value);
    m_places.pages.push_back(std::move(place));
}

void Collector::addLines(PagePlace &place, std::size_t index, const std::string &topic)
{
    const auto &page = place.page;
    const auto &german = page.german->blocks[index];
    const auto lines = linesOf(german.block, true);
    std::vector<domain::Line> present;
    if (page.partner[index] != AlignedPage::None)
        present = linesOf(page.present->blocks[page.partner[index]].block, false);
    const bool comparable = present.size() == lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Unit unit;
        unit.key = "topics:" + topic + ":" + page.keys[index] + ":" + std::to_string(i);
        unit.file = page.german->file;
        unit.line = german.line;
        unit.where = m_places.list.units[place.title].where;
        unit.kind = lineWord(german.block, i, lines.size());
        unit.german = m_coder.original(withoutLink(lines[i], german.block), unit.tags);
        unit.germanTags = unit.tags.size();
        if (comparable)
            unit.present = m_coder.translation(withoutLink(present[i], german.block), unit.tags);
        if (page.isCurrent(index) && (comparable || german.block.kind == BlockKind::Question))
            unit.state = UnitState::Current;
        else if (comparable && !unit.present.empty())
            unit.state = UnitState::Outdated;
        if (!unit.german.empty())
            place.lines[index].push_back(add(std::move(unit)));
        else
            place.lines[index].push_back(static_cast<std::size_t>(-1)); // an empty cell
    }
}

void Collector::addTexts(const TomlValue &table, TextPlace place, const std::string &key, std::string where,
                         const std::string &kind)
{
    const auto *german = table.find(authoring::german().value);
    if (!german || german->kind != TomlValue::Kind::Text || german->text.empty())
        return;
    Unit unit;
    unit.key = key + ":" + hashOf(german->text);
    unit.file = place.file;
    unit.line = german->line;
    unit.where = std::move(where);
    unit.kind = kind;
    appendText(unit.german, german->text);
    if (const auto *present = table.find(m_places.list.language.value); present && !present->text.empty()) {
        appendText(unit.present, present->text);
        unit.state = UnitState::Current;
    }
    place.unit = add(std::move(unit));
    m_places.texts.push_back(std::move(place));
}

void Collector::addList(const TomlValue &table, const std::string &file, const std::string &name,
                        const std::string &where)
{
    const auto *list = table.find("exceptions");
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        const auto &item = list->items[i];
        const auto *date = item.find("date");
        if (const auto *reason = item.find("reason"); reason && date)
            addTexts(*reason, {file, {"exceptions", std::to_string(i), "reason"}, 0},
                     name + ":exceptions:" + date->text, where + ", " + date->text, "why it is closed or opens");
    }
}

void Collector::addFile(const std::string &file, const std::string &name)
{
    authoring::Findings ignored; // told by readPack() already
    TomlValue table;
    if (!authoring::readToml(m_pack, file, false, table, ignored))
        return;
    const auto texts = [&](const char *word, const std::string &where, const std::string &kind) {
        if (const auto *value = table.find(word))
            addTexts(*value, {file, {word}, 0}, name + ":" + word, where, kind);
    };
    texts("name", file == "pack.toml" ? "Name of the centre" : "Name of the house", "name");
    const auto *own = table.find("name");
    const auto title = own && own->kind == TomlValue::Kind::Text ? own->text : file;
    texts("about", title, "what one goes there for");
    const auto *term = table.find("term");
    texts("text", term ? term->text : file, "explanation of a German word");
    addList(table, file, name, title);
    if (const auto *services = table.find("services"); services && services->kind == TomlValue::Kind::Table)
        for (const auto &[id, value] : services->members)
            addTexts(value, {file, {"services", id}, 0}, name + ":services:" + id, "Services", "name of a service");
    for (const auto &[id, fact] : table.members)
        if (const auto *value = fact.find("value"); file == "facts.toml" && value)
            addTexts(*value, {file, {id, "value"}, 0}, name + ":" + id, "Fact " + id, "value");
}

} // namespace

const char *wordOf(UnitState state)
{
    return state == UnitState::Missing ? "missing" : state == UnitState::Outdated ? "outdated" : "current";
}

Places findPlaces(const PackSource &pack, const domain::LanguageTag &language)
{
    Places places;
    places.list.language = language;
    if (const auto *entry = authoring::findLanguage(language.value)) {
        places.list.languageName = entry->english;
        places.list.rightToLeft = entry->rightToLeft;
    }
    Collector(pack, places).collect();
    addGlossary(pack, places.list);
    return places;
}

base::Result<void> checkLanguage(const PackSource &pack, const domain::LanguageTag &language)
{
    const auto *known = authoring::findLanguage(language.value);
    if (language == authoring::german())
        return base::failure(base::Code::Invalid, "German is the original of every text; name another language");
    if (pack.hasLanguage(language))
        return boost::outcome_v2::success();
    std::string all;
    for (const auto &tag : pack.languages)
        all += (all.empty() ? "" : ", ") + tag.value;
    if (!known || !known->interface)
        return base::failure(base::Code::Invalid,
                             "the terminal does not speak `" + language.value +
                                 "`; the languages with interface = true in content/schema/languages.toml are known");
    return base::failure(base::Code::Invalid, "`" + language.value + "` (" + known->english +
                                                  ") is not in this pack (" + all + "); add \"" + language.value +
                                                  "\" to languages in " + (pack.folder / "pack.toml").string() +
                                                  ", then run this again");
}

authoring::Findings errorsElsewhere(const authoring::Findings &findings, const domain::LanguageTag &language)
{
    authoring::Findings errors;
    for (const auto &one : findings.sorted())
        if (one.severity == authoring::Severity::Error && !one.file.ends_with("/" + language.value + ".md"))
            errors.error(one.file, one.line, one.message);
    return errors;
}

} // namespace kiosk::exchange
