// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "kiosk/checking/known_ids.h"

namespace kiosk::checking {

namespace {

using Items = std::map<std::string, KnownItem>;

/** Share of @p before's blocks that stand in @p now too. */
double kept(const KnownItem &before, const KnownItem &now)
{
    const auto count = std::count_if(before.hashes.begin(), before.hashes.end(), [&](const auto &hash) {
        return std::find(now.hashes.begin(), now.hashes.end(), hash) != now.hashes.end();
    });
    return before.hashes.empty() ? 0 : static_cast<double>(count) / static_cast<double>(before.hashes.size());
}

/** The new id that @p vanished most likely has now; empty when nothing is like it. */
std::string renamed(const KnownItem &vanished, const Items &before, const Items &now)
{
    std::string best;
    double bestShare = 0.5;
    for (const auto &[id, item] : now) {
        if (before.contains(id))
            continue;
        const double share = kept(vanished, item) + (!item.words.empty() && item.words == vanished.words ? 1.0 : 0.0);
        if (share >= bestShare && share > 0) {
            best = id;
            bestShare = share + 0.001; // the first of equals
        }
    }
    return best;
}

struct Kind
{
    const char *name;  ///< "topic"
    const char *loses; ///< what points to it
};

void compare(const Kind &kind, const Items &before, const Items &now, const authoring::PackSource &pack,
             authoring::Findings &findings)
{
    std::set<std::string> settled;
    const bool topics = kind.name == std::string_view("topic");
    if (topics)
        for (const auto &topic : pack.topics)
            for (const auto &former : topic.formerIds)
                settled.insert(former.value);
    for (const auto &[id, item] : before) {
        if (now.contains(id) || settled.contains(id))
            continue;
        const auto what =
            std::string(kind.name) + " `" + id + "`" + (item.words.empty() ? "" : " (" + item.words + ")");
        const auto next = renamed(item, before, now);
        if (next.empty()) {
            findings.warning("pack.toml", 1,
                             what + " was published and is gone; " + kind.loses +
                                 (topics ? "; bring it back, or write its id into former_ids of the topic that "
                                           "takes its place"
                                         : "; bring it back if that was not meant"),
                             "id-vanished");
            continue;
        }
        const auto *topic = topics ? pack.topic(domain::TopicId(next)) : nullptr;
        findings.warning(
            topic ? topic->file : "pack.toml", topic ? topic->lines.of("id") : 1,
            what + " seems to be called `" + next + "` now; " + kind.loses +
                (topics ? "; take the old id back, or add former_ids = [\"" + id + "\"]" : "; take the old id back"),
            "id-renamed");
    }
}

} // namespace

void compareIds(const KnownIds &before, const authoring::PackSource &pack, authoring::Findings &findings)
{
    const auto now = idsOf(pack);
    compare({"topic", "links, QR codes and statistics point to it"}, before.topics, now.topics, pack, findings);
    compare({"contact", "pages and statistics point to it"}, before.contacts, now.contacts, pack, findings);
    compare({"fact", "translations under way write it"}, before.facts, now.facts, pack, findings);
    compare({"glossary word", "translations under way write it"}, before.terms, now.terms, pack, findings);
}

} // namespace kiosk::checking
