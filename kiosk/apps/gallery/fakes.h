// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "kiosk/viewmodel/content_source.h"
#include "kiosk/viewmodel/ticket_office.h"

namespace kiosk::apps {

/** A few pages with every kind of block, in four languages: for the gallery and for tests of the screens. */
class FakeContent final : public viewmodel::ContentSource
{
public:
    [[nodiscard]] std::vector<domain::PackLanguage> languages() const override;
    [[nodiscard]] std::string name(const domain::LanguageTag &language) const override;
    [[nodiscard]] std::vector<domain::Topic> topics(const domain::TopicId &parent,
                                                    const domain::LanguageTag &language) const override;
    [[nodiscard]] std::optional<domain::Topic> topic(const domain::TopicId &id,
                                                     const domain::LanguageTag &language) const override;
    [[nodiscard]] std::vector<domain::Topic> related(const domain::TopicId &id,
                                                     const domain::LanguageTag &language) const override;
    [[nodiscard]] std::optional<domain::Page> page(const domain::TopicId &id,
                                                   const domain::LanguageTag &language) const override;
    [[nodiscard]] std::optional<domain::Contact> contact(const domain::ContactId &id,
                                                         const domain::LanguageTag &language) const override;
    [[nodiscard]] std::optional<domain::GlossaryTerm> term(const std::string &id,
                                                           const domain::LanguageTag &language) const override;
    [[nodiscard]] std::optional<std::filesystem::path> media(const std::string &name) const override;
};

/** Gives numbers from 214 on at once; a test sets what else happens. */
class FakeOffice final : public viewmodel::TicketOffice
{
public:
    FakeOffice();
    [[nodiscard]] bool works() const override { return journalWorks; }
    void requestTicket(usecase::TicketWish wish, usecase::Visit::IssuedCallback issued) override;
    void printAgain(const domain::TicketId &ticket, usecase::Visit::IssuedCallback issued) override;
    void watchHouse(std::function<void(const usecase::HouseState &)> changed) override;
    void askAhead(domain::ServiceId service, std::function<void(domain::QueueAhead)> answer) override;
    void forget() override { ++forgotten; }
    /** Tells the watcher @c house as it is now. */
    void tell();

    bool journalWorks = true;
    std::optional<base::Error> refusal;
    usecase::PrintState paper = usecase::PrintState::Printed;
    usecase::HouseState house;
    std::vector<usecase::TicketWish> wishes;
    int copies = 0;
    int forgotten = 0;

private:
    std::function<void(const usecase::HouseState &)> m_watcher;
    usecase::IssuedTicket m_last;
    int m_next = 214;
};

} // namespace kiosk::apps
