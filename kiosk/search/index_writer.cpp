// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/search/index_writer.h"

#include <algorithm>
#include <cmath>

#include "kiosk/search/compound.h"
#include "kiosk/search/suffixes.h"

namespace kiosk::search {

using base::Result;

namespace {

constexpr std::size_t ShortestCompound = 8;
constexpr std::size_t LeadLines = 3; ///< first lines of a page that say what it is about, as a heading does
constexpr double TitleWords = 4;     ///< a word of the title counts like this many in the text
constexpr double TitleGrams = 3;
constexpr double PartWeight = 0.5; ///< of a compound's part, beside the compound itself

std::uint8_t weightOf(double count, double length, const Saturation &saturation)
{
    const auto k = saturation.repetition;
    const auto value = count * (k + 1) / (count + k * (1 - saturation.length + saturation.length * length));
    return static_cast<std::uint8_t>(std::clamp(std::lround(value * 255 / (k + 1)), 1L, 255L));
}

} // namespace

IndexWriter::IndexWriter(std::string language, Lexicon lexicon)
    : m_language(std::move(language))
    , m_lexicon(std::move(lexicon))
    , m_reader(m_language)
    , m_stemmer(m_language)
{
}

std::vector<std::string> IndexWriter::stemsOf(std::string_view text, std::vector<std::string> &compounds)
{
    std::vector<std::string> stems;
    for (auto &word : m_reader.read(text)) {
        if (m_lexicon.isStopWord(word.folded))
            continue;
        auto &stem = m_stems[word.folded];
        if (stem.empty())
            stem = m_stemmer.stem(word.folded);
        stems.push_back(stem);
        if (word.folded.size() >= ShortestCompound && hasCompounds(m_language))
            compounds.push_back(std::move(word.folded));
    }
    return stems;
}

void IndexWriter::add(const IndexedPage &page)
{
    Page added{page.topic, page.title, {}, {}, {true}, {}, {}};
    added.lines.push_back(stemsOf(page.title, added.titleCompounds));
    for (const auto &line : page.lines) {
        auto text = line.text;
        std::replace(text.begin(), text.end(), '\n', ' ');
        added.text += (added.text.empty() ? "" : "\n") + text;
        added.lead.push_back(line.lead || added.lines.size() <= LeadLines);
        added.lines.push_back(stemsOf(text, added.compounds));
    }
    for (const auto &line : added.lines)
        for (const auto &stem : line)
            m_vocabulary.try_emplace(stem, 0);
    m_pages.push_back(std::move(added));
}

std::vector<std::string> IndexWriter::partsOf(const std::string &compound)
{
    const auto [found, fresh] = m_parts.try_emplace(compound);
    if (fresh) {
        const auto known = [&](const std::string &part) {
            const auto stem = m_stemmer.stem(part);
            return !m_lexicon.isStopWord(part) && (m_vocabulary.contains(stem) || !m_lexicon.concepts(stem).empty());
        };
        for (const auto &part : compoundParts(compound, known))
            found->second.push_back(m_stemmer.stem(part));
    }
    return found->second;
}

IndexWriter::Counts IndexWriter::count(const Page &page, Kind kind)
{
    Counts counts;
    const auto addStem = [&](const std::string &stem, double times) {
        if (kind == Kind::Gram || kind == Kind::TitleGram)
            for (const auto &gram : gramsOf(stem))
                counts[gram] += times;
        else if (kind == Kind::Concept)
            for (const auto &one : m_lexicon.concepts(stem))
                counts[one] += times;
        else
            counts[stem] += times;
    };
    const double title = kind == Kind::Gram                              ? TitleGrams
                         : kind == Kind::Lead || kind == Kind::TitleGram ? 1
                                                                         : TitleWords;
    for (std::size_t at = 0; at < page.lines.size(); ++at) {
        if (kind == Kind::TitleGram && at > 0)
            break;
        if (kind == Kind::Lead && !page.lead[at])
            continue;
        for (const auto &stem : page.lines[at])
            addStem(stem, at == 0 ? title : 1);
    }
    if (kind == Kind::Word || kind == Kind::Concept) { // grams have the parts already
        for (const auto &compound : page.titleCompounds)
            for (const auto &part : partsOf(compound))
                addStem(part, title * PartWeight);
        for (const auto &compound : page.compounds)
            for (const auto &part : partsOf(compound))
                addStem(part, PartWeight);
    }
    return counts;
}

Result<void> IndexWriter::writePages(sqlite::Database &database, std::int64_t first)
{
    BOOST_OUTCOME_TRY(auto insert, database.prepare("INSERT INTO search_pages VALUES(?1, ?2, ?3, ?4, ?5, ?6)"));
    for (std::size_t at = 0; at < m_pages.size(); ++at) {
        const auto &page = m_pages[at];
        std::vector<std::uint32_t> numbers;
        for (const auto &line : page.lines) {
            for (const auto &stem : line)
                numbers.push_back(m_vocabulary.at(stem));
            numbers.push_back(0);
        }
        const auto stems = encodeNumbers(numbers);
        BOOST_OUTCOME_TRY(insert
                              .bindAll(first + static_cast<std::int64_t>(at), m_language, page.topic, page.title,
                                       sqlite::Blob{stems}, page.text)
                              .run());
    }
    return boost::outcome_v2::success();
}

Result<void> IndexWriter::writeKind(sqlite::Database &database, int number, Kind kind)
{
    std::vector<Counts> counts;
    std::vector<double> lengths;
    double all = 0;
    for (const auto &page : m_pages) {
        counts.push_back(count(page, kind));
        double length = 0;
        for (const auto &[term, times] : counts.back())
            length += times;
        lengths.push_back(length);
        all += length;
    }
    const double average = all > 0 ? all / static_cast<double>(m_pages.size()) : 1;
    std::map<std::string_view, std::vector<Posting>> terms;
    for (std::uint32_t page = 0; page < counts.size(); ++page)
        for (const auto &[term, times] : counts[page])
            terms[term].push_back({page, weightOf(times, lengths[page] / average, saturationOf(kind))});
    BOOST_OUTCOME_TRY(auto insert, database.prepare("INSERT INTO search_terms VALUES(?1, ?2, ?3, ?4)"));
    for (const auto &[term, postings] : terms) {
        const auto bytes = encodePostings(postings);
        BOOST_OUTCOME_TRY(insert.bindAll(number, static_cast<int>(kind), term, sqlite::Blob{bytes}).run());
    }
    return boost::outcome_v2::success();
}

Result<void> IndexWriter::write(sqlite::Database &database, int number)
{
    std::string words;
    std::uint32_t next = 1;
    for (auto &[stem, id] : m_vocabulary) {
        id = next++;
        words += stem + "\n";
    }
    BOOST_OUTCOME_TRY(auto last, database.prepare("SELECT ifnull(max(id), 0) FROM search_pages"));
    BOOST_OUTCOME_TRY(last.step());
    const auto first = last.integer(0) + 1;
    last.reset();
    BOOST_OUTCOME_TRY(auto insert, database.prepare("INSERT INTO search_languages VALUES(?1, ?2, ?3, ?4, ?5, ?6)"));
    BOOST_OUTCOME_TRY(insert.bindAll(m_language, number, first, m_pages.size(), words, m_lexicon.toText()).run());
    BOOST_OUTCOME_TRY(writePages(database, first));
    for (int kind = 0; kind < Kinds; ++kind) {
        BOOST_OUTCOME_TRY(writeKind(database, number, static_cast<Kind>(kind)));
    }
    return boost::outcome_v2::success();
}

} // namespace kiosk::search
