// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/log.h"
#include "kiosk/content/open_pack.h"
#include "kiosk/content/page_codec.h"

namespace kiosk::content {

using domain::LanguageTag;
using domain::Topic;
using sqlite::Statement;

namespace {

Topic topicOf(const Statement &row)
{
    Topic topic;
    topic.id.value = row.text(0);
    topic.parent.value = row.text(1);
    topic.icon = row.text(2);
    topic.service.value = row.text(3);
    topic.sensitive = row.integer(4) != 0;
    topic.hasChildren = row.integer(5) != 0;
    topic.title = row.text(6);
    topic.summary = row.text(7);
    topic.language.value = row.text(8);
    return topic;
}

domain::LocalDate dateOf(std::int64_t number)
{
    return {std::chrono::year(static_cast<int>(number / 10000)),
            std::chrono::month(static_cast<unsigned>(number / 100 % 100)),
            std::chrono::day(static_cast<unsigned>(number % 100))};
}

domain::OpeningRule ruleOf(const Statement &row)
{
    domain::OpeningRule rule;
    for (unsigned day = 0; day < 7; ++day)
        if ((row.integer(0) >> day & 1) != 0)
            rule.days.emplace_back(day);
    rule.from = domain::MinuteOfDay(row.integer(1));
    rule.to = domain::MinuteOfDay(row.integer(2));
    if (row.integer(3) != 0)
        rule.validFrom = dateOf(row.integer(3));
    if (row.integer(4) != 0)
        rule.validTo = dateOf(row.integer(4));
    return rule;
}

std::vector<LanguageTag> tagsOf(std::string_view list)
{
    std::vector<LanguageTag> tags;
    while (!list.empty()) {
        const auto end = list.find(' ');
        tags.emplace_back(std::string(list.substr(0, end)));
        list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
    }
    return tags;
}

domain::Contact contactOf(const Statement &row)
{
    domain::Contact contact;
    contact.name = row.text(0);
    contact.street = row.text(1);
    contact.postcode = row.text(2);
    contact.city = row.text(3);
    contact.phone = row.text(4);
    contact.email = row.text(5);
    contact.web = row.text(6);
    contact.stop = row.text(7);
    contact.languages = tagsOf(row.text(8));
    contact.stepFree = static_cast<domain::Access>(row.integer(9));
    contact.appointment = static_cast<domain::Appointment>(row.integer(10));
    contact.unconfirmed = row.integer(11) != 0;
    contact.source = row.text(12);
    contact.verifiedOn = row.text(13);
    return contact;
}

} // namespace

std::vector<Topic> Pack::topics(const domain::TopicId &parent, const LanguageTag &language) const
{
    std::vector<Topic> all;
    m_open->each(
        Query::Children, [&](const Statement &row) { all.push_back(topicOf(row)); }, parent.value, language.value);
    return all;
}

std::optional<Topic> Pack::topic(const domain::TopicId &id, const LanguageTag &language) const
{
    std::optional<Topic> found;
    m_open->each(
        Query::Topic, [&](const Statement &row) { found = topicOf(row); }, id.value, language.value);
    return found;
}

std::vector<Topic> Pack::related(const domain::TopicId &id, const LanguageTag &language) const
{
    std::vector<Topic> all;
    m_open->each(
        Query::Related, [&](const Statement &row) { all.push_back(topicOf(row)); }, id.value, language.value);
    return all;
}

std::optional<domain::Page> Pack::page(const domain::TopicId &id, const LanguageTag &language) const
{
    std::optional<domain::Page> found;
    const auto take = [&](const Statement &row) {
        auto blocks = decodeBlocks(row.blob(6));
        if (!blocks) {
            base::log(base::Level::Error, "pack-unreadable", {{"pack", m_open->folder.string()}, {"topic", id.value}});
            return;
        }
        domain::Page page;
        page.topic = id;
        page.language.value = row.text(0);
        page.title = row.text(1);
        page.method = static_cast<domain::TextMethod>(row.integer(2));
        if (page.language != language)
            page.state = domain::TextState::German;
        else if (row.integer(3) != 0)
            page.state = domain::TextState::Outdated;
        page.marked = row.integer(7) != 0;
        page.checkedOn = row.text(4);
        page.sources = row.text(5);
        page.blocks = std::move(*blocks);
        found = std::move(page);
    };
    m_open->each(Query::Page, take, id.value, language.value);
    return found;
}

std::optional<domain::Contact> Pack::contact(const domain::ContactId &id, const LanguageTag &language) const
{
    std::optional<domain::Contact> found;
    m_open->each(
        Query::Contact, [&](const Statement &row) { found = contactOf(row); }, id.value);
    if (!found)
        return found;
    found->id = id;
    found->about = m_open->text("contact", id.value, language);
    m_open->each(
        Query::Hours, [&](const Statement &row) { found->hours.rules.push_back(ruleOf(row)); }, id.value);
    m_open->each(
        Query::Exceptions,
        [&](const Statement &row) {
            domain::OpeningException exception;
            exception.date = dateOf(row.integer(0));
            exception.closed = row.integer(1) != 0;
            exception.from = domain::MinuteOfDay(row.integer(2));
            exception.to = domain::MinuteOfDay(row.integer(3));
            auto reason = m_open->text("exception", id.value + " " + std::to_string(row.integer(0)), language);
            if (!reason.empty())
                exception.reason.emplace(language, std::move(reason));
            found->hours.exceptions.push_back(std::move(exception));
        },
        id.value);
    return found;
}

std::optional<domain::GlossaryTerm> Pack::term(const std::string &id, const LanguageTag &language) const
{
    std::optional<domain::GlossaryTerm> found;
    m_open->each(
        Query::Term,
        [&](const Statement &row) {
            found = domain::GlossaryTerm{id, std::string(row.text(0)), {}};
        },
        id);
    if (found)
        found->text = m_open->text("term", id, language);
    return found;
}

} // namespace kiosk::content
