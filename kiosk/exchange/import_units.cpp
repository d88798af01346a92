// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/exchange/import_units.h"

#include <algorithm>
#include <set>

#include "kiosk/base/files.h"
#include "kiosk/exchange/accept.h"
#include "kiosk/exchange/page_edit.h"
#include "kiosk/exchange/spreadsheet.h"
#include "kiosk/exchange/toml_edit.h"
#include "kiosk/exchange/write_block.h"

namespace kiosk::exchange {

using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr auto NoUnit = static_cast<std::size_t>(-1);

std::string plainWords(const domain::Line &line)
{
    std::string words;
    for (const auto &span : line)
        words += span.text;
    return words;
}

int rank(const std::string &method)
{
    return method == "human" ? 2 : method == "reviewed" ? 1 : 0;
}

/** Puts accepted texts into pages and TOML files. */
class Merge
{
public:
    Merge(const authoring::PackSource &pack, const Places &places, AcceptedTexts accepted, const ImportChoice &choice,
          const std::string &file, ImportOutcome &outcome, authoring::Findings &findings)
        : m_pack(pack)
        , m_places(places)
        , m_accepted(std::move(accepted))
        , m_choice(choice)
        , m_file(file)
        , m_outcome(outcome)
        , m_findings(findings)
        , m_coder(pack, places.list.language)
    {
    }
    void mergePages();
    void mergeTexts();
    void writeAside();

private:
    void mergePage(const PagePlace &place);
    /** False when the block cannot be completed. */
    bool mergeBlock(const PagePlace &place, std::size_t index, PageEdit &edit);
    void refuseBlock(const std::vector<std::size_t> &units);
    void judge(const PagePlace &place, PageEdit &edit) const;
    [[nodiscard]] std::vector<std::size_t> unitsOf(const PagePlace &place) const;
    [[nodiscard]] const AcceptedText *accepted(std::size_t unit) const;
    [[nodiscard]] bool isNews(std::size_t unit) const;

    const authoring::PackSource &m_pack;
    const Places &m_places;
    AcceptedTexts m_accepted;
    const ImportChoice &m_choice;
    const std::string &m_file;
    ImportOutcome &m_outcome;
    authoring::Findings &m_findings;
    Coder m_coder;
    std::set<std::size_t> m_waiting;
};

const AcceptedText *Merge::accepted(std::size_t unit) const
{
    const auto found = m_accepted.find(unit);
    return found == m_accepted.end() || found->second.idle ? nullptr : &found->second;
}

/** It does more than repeat what the sources say. */
bool Merge::isNews(std::size_t unit) const
{
    const auto *text = accepted(unit);
    const auto &known = m_places.list.units[unit];
    return text && (known.state != UnitState::Current || text->text != known.present);
}

std::vector<std::size_t> Merge::unitsOf(const PagePlace &place) const
{
    std::vector<std::size_t> units{place.title};
    for (const auto &block : place.lines)
        for (const auto unit : block)
            if (unit != NoUnit)
                units.push_back(unit);
    return units;
}

void Merge::mergePages()
{
    for (const auto &place : m_places.pages) {
        const auto units = unitsOf(place);
        const bool news = std::any_of(units.begin(), units.end(), [&](auto unit) { return isNews(unit); });
        const bool judged = !m_choice.method.empty() && place.page.present &&
                            std::all_of(units.begin(), units.end(),
                                        [&](auto unit) { return accepted(unit) && accepted(unit)->finished; });
        if (news || judged)
            mergePage(place);
    }
}

bool Merge::mergeBlock(const PagePlace &place, std::size_t index, PageEdit &edit)
{
    const auto &page = place.page;
    const auto &units = place.lines[index];
    const auto partner = page.partner[index];
    const auto *present = partner == AlignedPage::None ? nullptr : &page.present->blocks[partner].block;
    auto lines = present ? linesOf(*present, false) : std::vector<domain::Line>();
    auto shape = page.german->blocks[index].block;
    std::size_t came = 0;
    std::size_t idle = 0;
    std::size_t wanted = 0;
    bool changed = lines.size() != units.size();
    auto fresh = changed ? std::vector<domain::Line>(units.size()) : lines;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i] == NoUnit)
            continue;
        ++wanted;
        const auto *text = accepted(units[i]);
        if (!text) {
            idle += m_accepted.contains(units[i]) ? 1U : 0U;
            continue;
        }
        ++came;
        const auto &unit = m_places.list.units[units[i]];
        if (text->text == unit.present && !changed)
            continue;
        fresh[i] = m_coder.line(text->text, unit.tags);
        if (i >= lines.size() || fresh[i] != lines[i])
            changed = true;
    }
    auto &part = edit.parts.emplace_back();
    part.hash = came == wanted || (came > 0 && came + idle == wanted) ? page.hashes[index] : page.stampOf(index);
    if (present && (!changed || (came == 0 && wanted > 0))) {
        part.block = *present;
        part.keep = true;
        return lines.size() == units.size() || page.isCurrent(index);
    }
    if (came < wanted && (lines.size() != units.size()))
        return false;
    if (present) {
        shape.media = present->media;
        shape.target = present->target;
    }
    if (shape.kind == domain::BlockKind::Link && !fresh.front().empty())
        fresh.front() = {{domain::Span::Kind::WebLink, plainWords(fresh.front()), shape.target, false}};
    for (auto &line : fresh)
        line = tidiedLine(line);
    auto block = withLines(std::move(shape), fresh);
    if (readsBack(block, m_places.list.language)) {
        part.block = std::move(block);
        return true;
    }
    refuseBlock(units);
    if (!present || lines.size() != units.size())
        return false;
    part = {*present, true, page.stampOf(index)};
    return true;
}

/** Nothing of it is kept: it would read differently from what was meant. */
void Merge::refuseBlock(const std::vector<std::size_t> &units)
{
    int line = 0;
    for (const auto unit : units)
        if (const auto *text = unit == NoUnit ? nullptr : accepted(unit)) {
            line = line == 0 ? text->line : line;
            m_outcome.changed -= isNews(unit) ? 1 : 0;
            m_accepted.erase(unit);
        }
    m_findings.error(m_file, line,
                     "this text would read differently on a page; put spaces around strong words and links, and begin "
                     "with a word");
}

/** The page is as good as its weakest text. */
void Merge::judge(const PagePlace &place, PageEdit &edit) const
{
    const auto units = unitsOf(place);
    const bool whole = std::all_of(units.begin(), units.end(), [&](auto unit) { return accepted(unit) != nullptr; });
    edit.method = m_choice.method.empty() ? "machine" : m_choice.method;
    const auto *present = place.page.present;
    if (!whole && present && rank(methodWord(present->method)) < rank(edit.method)) {
        edit.method = methodWord(present->method);
        edit.reviewedOn = edit.method == "machine" ? std::string() : present->reviewedOn;
        return;
    }
    if (edit.method != "machine")
        edit.reviewedOn = m_choice.reviewedOn;
}

void Merge::mergePage(const PagePlace &place)
{
    const auto units = unitsOf(place);
    PageEdit edit;
    const auto *title = accepted(place.title);
    if (title)
        edit.title = wordsOf(title->text);
    else if (place.page.present)
        edit.title = place.page.present->title;
    bool complete = !edit.title.empty();
    for (std::size_t i = 0; i < place.lines.size() && complete; ++i)
        complete = mergeBlock(place, i, edit);
    if (!complete) {
        std::size_t here = 0;
        for (const auto unit : units)
            if (accepted(unit)) {
                ++here;
                if (isNews(unit))
                    m_waiting.insert(unit);
            }
        m_outcome.waiting.push_back(place.file + ": " + std::to_string(here) + " of " + std::to_string(units.size()) +
                                    " texts are here; they wait in " + asideFile(m_places.list.language));
        return;
    }
    judge(place, edit);
    std::string before;
    if (place.page.present) {
        const auto read = base::readFile(m_pack.folder / place.file);
        if (!read)
            return m_findings.error(m_file, 1, read.error().text);
        before = read.value();
    }
    const auto after = editedPage(place.page, place.file, m_places.list.language, before, edit);
    if (!after)
        return m_findings.error(m_file, 1, place.file + " was left as it is: " + after.error().text);
    if (after.value() != before)
        m_outcome.files.push_back({place.file, after.value(), before.empty()});
}

void Merge::mergeTexts()
{
    std::map<std::string, std::string> before, files;
    for (const auto &place : m_places.texts) {
        const auto *text = accepted(place.unit);
        if (!text || !isNews(place.unit))
            continue;
        if (!files.contains(place.file)) {
            const auto read = base::readFile(m_pack.folder / place.file);
            if (!read) {
                m_findings.error(m_file, 1, read.error().text);
                continue;
            }
            before[place.file] = files[place.file] = read.value();
        }
        const auto after = withText(files[place.file], place.path, m_places.list.language.value, wordsOf(text->text));
        if (!after)
            m_findings.error(m_file, 1,
                             place.file + " (" + m_places.list.units[place.unit].where + "): " + after.error().text);
        else
            files[place.file] = after.value();
    }
    for (const auto &[file, after] : files)
        if (after != before[file])
            m_outcome.files.push_back({file, after, false});
}

void Merge::writeAside()
{
    const auto file = asideFile(m_places.list.language);
    const bool there = fs::exists(m_pack.folder / file);
    m_outcome.aside = static_cast<int>(m_waiting.size());
    if (m_waiting.empty()) {
        if (there)
            m_outcome.files.push_back({file, {}, false});
        return;
    }
    UnitList list;
    list.language = m_places.list.language;
    for (const auto unit : m_waiting) {
        list.units.push_back(m_places.list.units[unit]);
        list.units.back().present = m_accepted.at(unit).text;
        list.units.back().state = UnitState::Current;
    }
    const auto after = writeCsv(list);
    const auto before = there ? base::readFile(m_pack.folder / file) : Result<std::string>(std::string());
    if (!before || before.value() != after)
        m_outcome.files.push_back({file, after, !there});
}

} // namespace

std::string asideFile(const domain::LanguageTag &language)
{
    return ".exchange/" + language.value + ".csv";
}

Result<ReturnedFile> readAside(const authoring::PackSource &pack, const domain::LanguageTag &language)
{
    const auto file = pack.folder / asideFile(language);
    if (!fs::exists(file))
        return ReturnedFile();
    BOOST_OUTCOME_TRY(const auto bytes, base::readFile(file));
    return readCsv(bytes, file.string());
}

void fillAside(Places &places, const ReturnedFile &aside)
{
    for (const auto &one : aside.units) {
        const auto found = places.byKey.find(one.key);
        if (found == places.byKey.end())
            continue;
        auto &unit = places.list.units[found->second];
        unit.present = codedText(one, unit);
        unit.state = UnitState::Current;
    }
}

ImportOutcome importUnits(const authoring::PackSource &pack, const Places &places, const ReturnedFile &returned,
                          const std::string &file, const ImportChoice &choice, authoring::Findings &findings)
{
    ImportOutcome outcome;
    auto accepted = accept(places, returned, file, choice.anyLength, outcome, findings);
    if (const auto aside = readAside(pack, places.list.language); aside) {
        ImportOutcome unused;
        authoring::Findings stale; // what waited too long: German has changed, it goes out again
        for (auto &[unit, text] : accept(places, aside.value(), file, true, unused, stale))
            accepted.emplace(unit, std::move(text));
    } else {
        findings.error(file, 1, aside.error().text);
    }
    Merge merge(pack, places, std::move(accepted), choice, file, outcome, findings);
    merge.mergePages();
    merge.mergeTexts();
    merge.writeAside();
    return outcome;
}

Result<void> writeChanges(const fs::path &folder, const ImportOutcome &outcome)
{
    for (const auto &change : outcome.files) {
        std::error_code failed;
        if (change.after.empty()) {
            fs::remove(folder / change.file, failed);
            continue;
        }
        fs::create_directories((folder / change.file).parent_path(), failed);
        BOOST_OUTCOME_TRY(base::writeFileAtomically(folder / change.file, change.after));
    }
    return boost::outcome_v2::success();
}

} // namespace kiosk::exchange
