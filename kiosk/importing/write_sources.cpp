// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/write_sources.h"

#include <algorithm>

#include "kiosk/authoring/check_pack.h"
#include "kiosk/authoring/page_file.h"
#include "kiosk/authoring/source_hash.h"
#include "kiosk/base/files.h"
#include "kiosk/importing/align.h"
#include "kiosk/importing/contact_book.h"
#include "kiosk/importing/id_book.h"
#include "kiosk/importing/import_lock.h"
#include "kiosk/importing/merge_files.h"
#include "kiosk/importing/picture_book.h"
#include "kiosk/importing/render_files.h"
#include "kiosk/importing/text.h"
#include "kiosk/importing/topic_folders.h"

namespace kiosk::importing {

using base::Code;
using base::Result;
using domain::Span;
namespace fs = std::filesystem;

namespace {

class SourcesWriter
{
public:
    SourcesWriter(Model model, const WriteChoice &choice, Report &report)
        : m_model(std::move(model))
        , m_choice(choice)
        , m_report(report)
        , m_change(choice.folder)
        , m_stateFile(fs::path(".import") /
                      (m_model.system + (m_model.region.empty() ? "" : "-" + m_model.region) + ".json"))
    {
    }
    Result<void> write()
    {
        BOOST_OUTCOME_TRY(const ImportLock lock, ImportLock::take(m_choice.folder));
        BOOST_OUTCOME_TRY(const bool finished, finishSteps(m_choice.folder, m_choice.goesOn));
        if (finished)
            m_report.add(Note::Hint, m_choice.folder.string(), "the last import was cut off",
                         "what it had begun is done now");
        BOOST_OUTCOME_TRY(m_state, readState(m_choice.folder / m_stateFile));
        BOOST_OUTCOME_TRY(readFolder());
        nameTopics();
        BOOST_OUTCOME_TRY(refuseEmptying());
        FileMerger files(m_change, m_state, m_report);
        PictureBook pictures(m_model, m_report);
        ContactBook contacts(m_model, m_ids, m_state, m_contactIds, m_report);
        placeTopics();
        resolveLinks();
        for (std::size_t i = 0; i < m_model.topics.size(); ++i)
            if (!m_left[i]) {
                pictures.take(m_model.topics[i]);
                contacts.take(i);
            }
        contacts.takePlaces();
        for (std::size_t i = 0; i < m_model.topics.size(); ++i)
            if (!m_left[i]) {
                BOOST_OUTCOME_TRY(writeTopic(i, files, contacts));
            }
        BOOST_OUTCOME_TRY(pictures.write(files));
        BOOST_OUTCOME_TRY(contacts.write(files));
        BOOST_OUTCOME_TRY(writeEvents(files, contacts));
        BOOST_OUTCOME_TRY(files.put("ATTRIBUTION.md", "ATTRIBUTION.md", attributionText(m_model)));
        setAsideGone(files);
        contacts.setAsideGone(files, m_change);
        return m_change.carryOut(m_stateFile, stateText(m_state), m_choice.goesOn);
    }

private:
    Result<void> readFolder();
    Result<void> refuseEmptying();
    void placeTopics();
    Result<void> writeTopic(std::size_t index, FileMerger &files, ContactBook &contacts);
    Result<void> writeEvents(FileMerger &files, const ContactBook &contacts);
    void setAsideGone(FileMerger &files);
    void nameTopics();
    void resolveLinks();
    void resolveLine(const ModelPage &page, domain::Line &line);
    [[nodiscard]] std::vector<std::string> hashesFor(const ModelPage &page,
                                                     const std::vector<std::string> &german) const;

    Model m_model;
    const WriteChoice &m_choice;
    Report &m_report;
    FolderChange m_change;
    fs::path m_stateFile; ///< within the folder, as all paths of m_change
    ImportState m_state;
    TopicFolders m_folders;
    std::string m_service = "general";
    std::set<std::string> m_contactIds; ///< that lie in the folder
    std::vector<std::string> m_ids;     ///< of each topic
    std::vector<bool> m_left;           ///< left out: the editor took it out
    std::vector<std::string> m_gone;
};

Result<void> SourcesWriter::readFolder()
{
    if (m_choice.goesOn && !m_choice.goesOn())
        return cutOff();
    if (!fs::exists(m_choice.folder / "pack.toml")) {
        BOOST_OUTCOME_TRY(base::writeFileAtomically(m_choice.folder / "pack.toml", packToml(m_model, m_choice.today)));
    }
    authoring::Findings ignored;
    const auto pack = authoring::readPack(m_choice.folder, ignored);
    if (!pack.hasService(domain::ServiceId("general")) && !pack.services.empty())
        m_service = pack.services.front().first.value;
    for (const auto &topic : pack.topics)
        m_folders.known(topic.id.value, fs::path(topic.file).parent_path());
    for (const auto &[id, contact] : pack.contacts)
        m_contactIds.insert(id);
    for (const auto &language : m_model.languages)
        if (!pack.hasLanguage(language)) {
            m_report.add(Note::Dropped, "pack.toml", "all texts in " + language.value,
                         "pack.toml does not list this language; add it there and import again");
            for (auto &topic : m_model.topics)
                topic.pages.erase(language);
            for (auto &place : m_model.places)
                place.card.about.erase(language);
        }
    return boost::outcome_v2::success();
}

void SourcesWriter::nameTopics()
{
    std::set<std::string> taken;
    for (const auto &[id, folder] : m_folders.all())
        taken.insert(id);
    IdBook book(m_state.topics, std::move(taken));
    for (const auto &topic : m_model.topics) {
        auto wish = topic.slug;
        if (wish.empty())
            wish = slugOf(topic.pages.at(authoring::german()).title);
        m_ids.push_back(book.idFor(topic.paths, wish));
        const bool removed = book.wasKnown() && !m_folders.has(m_ids.back()) &&
                             m_state.files.contains("topic:" + m_ids.back() + "/topic.toml");
        const bool orphan = !book.wasKnown() && topic.parent && m_left[*topic.parent];
        m_left.push_back(removed || orphan);
        if (m_left.back())
            m_report.add(Note::Kept, topic.pages.at(authoring::german()).path, "topic " + m_ids.back(),
                         removed ? "you took it out; it stays out" : "its place is below a topic you took out");
        // What it is called now is how it will be found again, and so is what it was called before.
        if (m_left.back() && orphan)
            m_state.topics.erase(m_ids.back());
    }
    m_gone = book.notSeen();
}

Result<void> SourcesWriter::refuseEmptying()
{
    const auto before =
        m_gone.size() + static_cast<std::size_t>(std::count_if(m_ids.begin(), m_ids.end(),
                                                               [&](const auto &id) { return m_folders.has(id); }));
    if (m_choice.evenIfMostIsGone || m_gone.size() <= 5 || m_gone.size() * 2 <= before)
        return boost::outcome_v2::success();
    return base::failure(Code::Conflict, std::to_string(m_gone.size()) + " of " + std::to_string(before) +
                                             " topics are no longer at the source, nothing was written; if that is "
                                             "right, import again with --even-if-gone");
}

void SourcesWriter::placeTopics()
{
    for (std::size_t i = 0; i < m_model.topics.size(); ++i) {
        if (m_left[i])
            continue;
        const auto &topic = m_model.topics[i];
        auto &state = m_state.topics[m_ids[i]];
        const bool parentLeft = topic.parent && m_left[*topic.parent];
        const auto parent = topic.parent && !parentLeft ? m_ids[*topic.parent] : std::string();
        if (!m_folders.has(m_ids[i])) {
            m_folders.add(m_ids[i], parent);
        } else if (state.parent != parent && m_folders.parentOf(m_ids[i]) == state.parent) {
            m_folders.move(m_change, m_ids[i], parent);
            m_report.add(Note::Moved, topic.pages.at(authoring::german()).path, "topic " + m_ids[i],
                         "moved at the source, so its folder is " + m_folders.of(m_ids[i]).generic_string() + " now");
        }
        state.parent = parent;
    }
}

void SourcesWriter::resolveLine(const ModelPage &page, domain::Line &line)
{
    for (auto &span : line) {
        if (span.kind != Span::Kind::TopicLink)
            continue;
        const auto index = static_cast<std::size_t>(std::stoul(span.target));
        if (m_left[index]) {
            m_report.add(Note::Dead, page.path, "`" + span.text + "` to " + m_ids[index],
                         "you took that topic out; the words stay");
            span = {Span::Kind::Text, span.text, {}, false};
        } else {
            span.target = m_ids[index];
        }
    }
}

void SourcesWriter::resolveLinks()
{
    for (auto &topic : m_model.topics)
        for (auto &[language, page] : topic.pages)
            for (auto &one : page.blocks) {
                for (auto &line : one.block.lines)
                    resolveLine(page, line);
                for (auto &row : one.block.rows)
                    for (auto &cell : row)
                        resolveLine(page, cell);
            }
}

std::vector<std::string> SourcesWriter::hashesFor(const ModelPage &page, const std::vector<std::string> &german) const
{
    auto hashes = german;
    for (std::size_t i = 0; i < hashes.size() && i < page.blocks.size(); ++i)
        if (page.blocks[i].padded)
            hashes[i] = "00000000"; // no text of this language knows this block
    return hashes;
}

Result<void> SourcesWriter::writeTopic(std::size_t index, FileMerger &files, ContactBook &contacts)
{
    auto &topic = m_model.topics[index];
    const auto &id = m_ids[index];
    const auto folder = m_folders.of(id);
    const auto key = "topic:" + id + "/";
    const auto &original = topic.pages.at(authoring::german());
    const bool root = m_folders.parentOf(id).empty();
    BOOST_OUTCOME_TRY(
        files.put(key + "topic.toml", folder / "topic.toml", topicToml(id, original.title, root, m_service)));
    const auto german = pageText(original, authoring::german(), {});
    BOOST_OUTCOME_TRY(files.put(key + "de.md", folder / "de.md", german));
    authoring::Findings findings;
    const auto parsed =
        authoring::parsePage(german, (folder / "de.md").generic_string(), authoring::german(), findings);
    for (const auto &finding : findings.sorted())
        m_report.add(Note::Hint, original.path, finding.file + ":" + std::to_string(finding.line), finding.message);
    const auto hashes = authoring::sourceHashes(parsed);
    for (auto &[language, page] : topic.pages) {
        if (language == authoring::german())
            continue;
        alignPage(original, page, language.value, contacts.aboutIn(language), m_report);
        const auto ours = secondsOf(original.updated);
        const auto theirs = secondsOf(page.updated);
        const bool stale = ours && theirs && *theirs < *ours;
        if (stale) {
            m_report.count("stale " + language.value);
            m_report.add(Note::Stale, page.path + " (" + language.value + ")", "`" + page.title + "`",
                         "of " + page.updated.substr(0, 10) + ", German of " + original.updated.substr(0, 10) +
                             "; compare, then stamp");
        }
        const auto name = language.value + ".md";
        BOOST_OUTCOME_TRY(
            files.put(key + name, folder / name,
                      pageText(page, language, stale ? std::vector<std::string>() : hashesFor(page, hashes))));
    }
    // A translation that is gone while its page is not.
    for (const auto &language : m_model.languages) {
        const auto name = language.value + ".md";
        if (!topic.pages.contains(language) && m_state.files.contains(key + name)) {
            files.setAside(key + name, folder / name);
        }
    }
    return boost::outcome_v2::success();
}

Result<void> SourcesWriter::writeEvents(FileMerger &files, const ContactBook &contacts)
{
    std::set<std::string> taken;
    std::error_code none;
    for (const auto &entry : fs::directory_iterator(m_choice.folder / "events", none))
        taken.insert(entry.path().stem().string());
    IdBook book(m_state.events, std::move(taken));
    for (const auto &event : m_model.events) {
        const auto id = book.idFor(event.paths, event.slug);
        const auto path = "events/" + id + ".ics";
        BOOST_OUTCOME_TRY(
            files.put(path, path, eventText(id, event, event.placeIndex ? contacts.idOfPlace(*event.placeIndex) : "")));
    }
    for (const auto &id : m_model.events.empty() ? std::vector<std::string>() : book.notSeen()) {
        files.setAside("events/" + id + ".ics", "events/" + id + ".ics");
        m_state.events[id].gone = true;
    }
    return boost::outcome_v2::success();
}

void SourcesWriter::setAsideGone(FileMerger &files)
{
    // Deepest first: a topic goes only when nothing is left below it.
    std::sort(m_gone.begin(), m_gone.end(), [&](const auto &left, const auto &right) {
        return m_folders.of(left).string().size() > m_folders.of(right).string().size();
    });
    for (const auto &id : m_gone) {
        m_state.topics[id].gone = true;
        if (!m_folders.has(id))
            continue;
        const auto folder = m_folders.of(id);
        std::vector<fs::path> names;
        bool stays = false;
        for (const auto &[name, isFolder] : m_change.list(folder)) {
            stays = stays || isFolder || files.changedHere("topic:" + id + "/" + name.string(), folder / name);
            names.push_back(name);
        }
        if (stays) {
            m_report.add(Note::Gone, folder.generic_string(), "no longer at the source",
                         "it holds something of yours, so it stays; delete it when it is of no use");
            continue;
        }
        for (const auto &name : names)
            files.setAside("topic:" + id + "/" + name.string(), folder / name);
        m_change.removeFolder(folder);
    }
}

} // namespace

Result<void> writeSources(Model model, const WriteChoice &choice, Report &report)
{
    return SourcesWriter(std::move(model), choice, report).write();
}

} // namespace kiosk::importing
