// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/contact_book.h"

#include <algorithm>

#include "kiosk/authoring/pack_source.h"
#include "kiosk/importing/links.h"
#include "kiosk/importing/text.h"

namespace kiosk::importing {

namespace fs = std::filesystem;

namespace {

std::string fieldsOf(const domain::Contact &one)
{
    std::string out = bareText(one.name);
    for (const auto &field : {one.street, one.postcode, one.city, digitsOf(one.phone), one.email, shownUrl(one.web)})
        out += "|" + lowered(field);
    return out;
}

std::string allMark(const domain::Contact &one)
{
    return "all " + fieldsOf(one);
}

/** By what an office is recognised although one of its fields has changed. */
std::set<std::string> marksOf(const domain::Contact &one)
{
    std::set<std::string> marks{allMark(one)}; // sorts first
    const auto name = bareText(one.name);
    const auto add = [&](const char *kind, const std::string &value) {
        if (!value.empty())
            marks.insert(std::string(kind) + " " + name + " " + value);
    };
    add("phone", digitsOf(one.phone));
    add("email", lowered(one.email));
    add("web", shownUrl(one.web));
    add("street", bareText(one.street + " " + one.postcode));
    return marks;
}

/** The text of all pages in @p folder and below. */
void readPages(const FolderChange &change, const fs::path &folder, std::string &out)
{
    for (const auto &entry : change.list(folder)) {
        if (entry.isFolder)
            readPages(change, folder / entry.name, out);
        else if (entry.name.extension() == ".md")
            if (const auto text = change.read(folder / entry.name))
                out += text.value();
    }
}

} // namespace

ContactBook::ContactBook(Model &model, const std::vector<std::string> &topicIds, ImportState &state,
                         std::set<std::string> taken, Report &report)
    : m_model(model)
    , m_topicIds(topicIds)
    , m_state(state)
    , m_report(report)
    , m_book(state.contacts, std::move(taken))
{
    for (const auto &topic : model.topics)
        for (const auto &[language, page] : topic.pages)
            m_newest = std::max(m_newest, dateOfMoment(page.updated));
    if (m_newest.empty())
        m_newest = "2020-01-01";
    for (const auto &topic : model.topics)
        for (const auto &one : topic.pages.at(authoring::german()).blocks)
            if (one.card)
                m_book.reserve(allMark(one.card->contact));
    for (const auto &place : model.places)
        m_book.reserve(allMark(place.card.contact));
}

std::string ContactBook::idFor(const Card &card, std::set<std::string> marks, const std::string &date,
                               const std::string &source)
{
    const auto fields = fieldsOf(card.contact);
    auto [found, added] = m_byFields.try_emplace(fields);
    if (added) {
        auto wish = slugOf(card.contact.name);
        found->second = m_book.idFor(marks, wish.empty() ? "contact" : wish);
        m_contacts[found->second] = {card, {}, date.empty() ? m_newest : date, source};
        m_report.count("contacts");
    }
    auto &known = m_contacts.at(found->second).card;
    if (known.contact.hours.rules.empty())
        known.contact.hours = card.contact.hours;
    return found->second;
}

void ContactBook::take(std::size_t index)
{
    auto &page = m_model.topics[index].pages.at(authoring::german());
    for (auto &one : page.blocks) {
        if (!one.card)
            continue;
        const auto id =
            idFor(*one.card, marksOf(one.card->contact), dateOfMoment(page.updated),
                  page.url.empty() ? m_model.attribution.system + " " + m_model.attribution.name : page.url);
        one.block.target = id;
        m_contacts.at(id).topics.insert(m_topicIds[index]);
    }
}

void ContactBook::takePlaces()
{
    for (auto &place : m_model.places) {
        auto marks = marksOf(place.card.contact);
        for (const auto &path : place.paths)
            marks.insert("path " + path);
        const auto id = idFor(place.card, std::move(marks), dateOfMoment(place.updated),
                              m_model.attribution.system + " " + m_model.attribution.name);
        auto &file = m_contacts.at(id);
        if (file.card.about.empty())
            file.card.about = place.card.about;
        for (const auto topic : place.topics)
            file.topics.insert(m_topicIds[topic]);
        m_placeIds.push_back(id);
    }
}

base::Result<void> ContactBook::write(FileMerger &files)
{
    for (const auto &[language, texts] : m_about)
        for (const auto &[id, text] : texts) {
            auto &file = m_contacts.at(id);
            file.card.about.emplace(authoring::german(), file.card.contact.name);
            auto &about = file.card.about[language];
            about = about.empty() || about == text ? text : about + "; " + text;
        }
    for (const auto &[id, file] : m_contacts) {
        const auto path = "contacts/" + id + ".toml";
        BOOST_OUTCOME_TRY(files.put(path, path, contactToml(id, file)));
    }
    return boost::outcome_v2::success();
}

void ContactBook::setAsideGone(FileMerger &files, const FolderChange &change)
{
    const auto gone = m_book.notSeen();
    if (gone.empty())
        return;
    std::string pages; // all that name a contact, the editor's own as well
    readPages(change, "topics", pages);
    for (const auto &id : gone) {
        if (pages.find("```contact " + id + "\n") != std::string::npos ||
            pages.find("```hours " + id + "\n") != std::string::npos)
            continue;
        files.setAside("contacts/" + id + ".toml", "contacts/" + id + ".toml");
        m_state.contacts[id].gone = true;
    }
}

} // namespace kiosk::importing
