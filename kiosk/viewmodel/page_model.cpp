// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_model.h"

#include <set>

#include <QJSEngine>

#include "local_time.h"
#include "page_text.h"
#include "words.h"

namespace kiosk::viewmodel {

namespace {

// One by one, so that a new kind in the domain cannot silently look like another.
PageModel::Kind kindOf(domain::BlockKind kind)
{
    using From = domain::BlockKind;
    switch (kind) {
    case From::Paragraph:
        return PageModel::Paragraph;
    case From::Heading:
        return PageModel::Heading;
    case From::List:
        return PageModel::List;
    case From::Table:
        return PageModel::Table;
    case From::Image:
        return PageModel::Image;
    case From::Link:
        return PageModel::Link;
    case From::Steps:
        return PageModel::Steps;
    case From::Documents:
        return PageModel::Documents;
    case From::Cost:
        return PageModel::Cost;
    case From::Deadline:
        return PageModel::Deadline;
    case From::Legal:
        return PageModel::Legal;
    case From::Note:
        return PageModel::Note;
    case From::Contact:
        return PageModel::Contact;
    case From::Hours:
        return PageModel::Hours;
    case From::Say:
        return PageModel::Say;
    case From::Question:
        return PageModel::Question;
    case From::Audio:
        return PageModel::Audio;
    case From::Video:
        return PageModel::Video;
    }
    return PageModel::Paragraph;
}

QString askFirst()
{
    //% "please ask first"
    return qtTrId("kiosk-ask-first");
}

void collectTerms(const std::vector<domain::Line> &lines, std::vector<std::string> &ids, std::set<std::string> &seen)
{
    for (const auto &line : lines)
        for (const auto &span : line)
            if (span.kind == domain::Span::Kind::Term && seen.insert(span.target).second)
                ids.push_back(span.target);
}

} // namespace

void PageModel::show(const ContentSource &content, const domain::Topic &topic, const domain::Page &page,
                     const Setting &setting)
{
    beginResetModel();
    m_cards.clear();
    m_contacts.clear();
    m_key = words(page.topic.value);
    m_title = words(page.title);
    m_icon = words(topic.icon);
    m_summary.clear();
    m_spoken.clear();
    m_sensitive = topic.sensitive;
    m_machine = page.method == domain::TextMethod::Machine;
    m_outdated = page.state == domain::TextState::Outdated;
    m_german = page.state == domain::TextState::German;
    const auto checked = domain::parseDate(page.checkedOn);
    m_checkedOn = checked ? dateText(*checked, setting.language) : QString();
    bool first = true;
    for (const auto &block : page.blocks) {
        if (first && block.kind == domain::BlockKind::Paragraph) {
            m_summary = styled(block.lines, askFirst());
            for (const auto &line : block.lines)
                m_spoken += plain(line) + u' ';
        } else {
            m_cards.push_back(cardOf(block, content, setting));
        }
        first = false;
    }
    addWords(content, page, setting);
    endResetModel();
    emit changed();
}

void PageModel::clear()
{
    beginResetModel();
    m_cards.clear();
    m_contacts.clear();
    for (auto *text : {&m_key, &m_title, &m_icon, &m_summary, &m_spoken, &m_checkedOn})
        text->clear();
    m_sensitive = m_machine = m_outdated = m_german = false;
    endResetModel();
    emit changed();
}

PageModel::Card PageModel::cardOf(const domain::Block &block, const ContentSource &content, const Setting &setting)
{
    Card card;
    card.kind = kindOf(block.kind);
    card.variant = words(block.variant);
    card.target = words(block.target);
    card.german = words(block.german);
    const auto ask = askFirst();
    if (card.kind == Question || card.kind == Say) {
        card.body = block.lines.empty() ? QString() : styled(block.lines.front(), ask);
        card.items = {styled(block.lines, ask, 1)};
    } else if (card.kind == Table) {
        card.columns = block.rows.empty() ? 0 : static_cast<int>(block.rows.front().size());
        for (const auto &row : block.rows)
            card.items += styledItems(row, ask);
    } else {
        card.body = styled(block.lines, ask);
        card.items = styledItems(block.lines, ask);
    }
    if (const auto file = block.media.empty() ? std::nullopt : content.media(block.media))
        card.picture = QUrl::fromLocalFile(words(file->string()));
    if (card.kind == Contact || card.kind == Hours) {
        if (auto contact =
                content.contact(domain::ContactId(block.target), domain::LanguageTag(setting.language.toStdString()))) {
            m_contacts.push_back(
                std::make_unique<ContactViewModel>(std::move(*contact), setting.zone, setting.now, setting.language));
            card.contact = m_contacts.back().get();
            // Without a parent it would be the engine's to collect once a delegate has seen it.
            QJSEngine::setObjectOwnership(card.contact, QJSEngine::CppOwnership);
        }
    }
    return card;
}

void PageModel::addWords(const ContentSource &content, const domain::Page &page, const Setting &setting)
{
    std::vector<std::string> ids;
    std::set<std::string> seen;
    for (const auto &block : page.blocks) {
        collectTerms(block.lines, ids, seen);
        for (const auto &row : block.rows)
            collectTerms(row, ids, seen);
    }
    Card card;
    card.kind = Words;
    for (const auto &id : ids)
        if (const auto term = content.term(id, domain::LanguageTag(setting.language.toStdString()))) {
            card.items << words(term->term);
            card.answers << words(term->text);
        }
    if (!card.items.isEmpty())
        m_cards.push_back(std::move(card));
}

int PageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant PageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &card = m_cards[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole:
        return static_cast<int>(card.kind);
    case Body:
        return card.body;
    case Items:
        return card.items;
    case Answers:
        return card.answers;
    case German:
        return card.german;
    case Variant:
        return card.variant;
    case Target:
        return card.target;
    case Picture:
        return card.picture;
    case Columns:
        return card.columns;
    case ContactRole:
        return QVariant::fromValue(card.contact);
    default:
        return {};
    }
}

QHash<int, QByteArray> PageModel::roleNames() const
{
    return {{KindRole, "kind"},   {Body, "body"},          {Items, "items"},   {Answers, "answers"},
            {German, "german"},   {Variant, "variant"},    {Target, "target"}, {Picture, "picture"},
            {Columns, "columns"}, {ContactRole, "contact"}};
}

} // namespace kiosk::viewmodel
