// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <set>

#include "kiosk/authoring/database_rows.h"
#include "kiosk/authoring/fill.h"
#include "kiosk/authoring/inline_text.h"
#include "kiosk/authoring/source_hash.h"
#include "kiosk/content/page_codec.h"

namespace kiosk::authoring {

using base::Result;
using domain::Block;

namespace {

/** Hash of the German block at each place; the same words twice on a page get a number of their own. */
std::vector<std::string> keysOf(const PageSource &original)
{
    std::map<std::string, int> seen;
    auto keys = sourceHashes(original);
    for (auto &key : keys)
        if (const int count = ++seen[key]; count > 1)
            key += "-" + std::to_string(count);
    return keys;
}

std::vector<Block> filledBlocks(const PackSource &pack, const PageSource &page, const std::vector<std::string> &keys)
{
    const Filler filler(pack, page.language);
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        blocks.push_back(filler.fill(page.blocks[i].block));
        blocks.back().key = keys[i];
    }
    return blocks;
}

Result<void> writePage(Rows &rows, const PackSource &pack, const TopicSource &topic, const PageSource &page)
{
    const auto &original = topic.pages.at(german());
    const auto blocks = filledBlocks(pack, page, keysOf(original));
    const bool outdated = page.language != german() && page.sourceHashes != sourceHashes(original);
    const auto summary = plainText(blocks.front().lines.front());
    const auto encoded = content::encodeBlocks(blocks);
    return rows.add("INSERT INTO pages(topic, language, title, summary, method, outdated, checked_on, reviewed_on, "
                    "sources, blocks) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                    topic.id.value, page.language.value, page.title, summary, static_cast<int>(page.method), outdated,
                    original.checkedOn, page.reviewedOn, sourcesOf(pack, original), sqlite::Blob{encoded});
}

Result<void> writeTopic(Rows &rows, const PackSource &pack, const TopicSource &topic, int position, bool children)
{
    BOOST_OUTCOME_TRY(rows.add("INSERT INTO topics VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)", topic.id.value,
                               topic.parent.value, position, topic.icon, topic.service.value, topic.sensitive,
                               children));
    int order = 0;
    for (const auto &other : topic.related) {
        BOOST_OUTCOME_TRY(rows.add("INSERT INTO related VALUES(?1, ?2, ?3)", topic.id.value, order++, other.value));
    }
    for (const auto &[language, page] : topic.pages) {
        BOOST_OUTCOME_TRY(writePage(rows, pack, topic, page));
    }
    return boost::outcome_v2::success();
}

} // namespace

Result<void> writeTopics(Rows &rows, const PackSource &pack)
{
    std::set<domain::TopicId> parents;
    for (const auto &topic : pack.topics)
        parents.insert(topic.parent);
    int position = 0;
    for (const auto &topic : pack.topics) {
        BOOST_OUTCOME_TRY(writeTopic(rows, pack, topic, position++, parents.contains(topic.id)));
    }
    return boost::outcome_v2::success();
}

} // namespace kiosk::authoring
