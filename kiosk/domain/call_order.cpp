// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/domain/changes.h"

namespace kiosk::domain {

namespace {

/** Calls @p visit for each of @p desk's services that has an entry in @p byService. */
template<class Value, class Visit>
void forServices(const std::map<ServiceId, Value> &byService, const OpenDesk &desk, const Visit &visit)
{
    if (desk.services.empty()) {
        for (const auto &[service, value] : byService)
            visit(value);
        return;
    }
    for (const auto &service : desk.services) {
        const auto it = byService.find(service);
        if (it != byService.end())
            visit(it->second);
    }
}

bool contains(const std::vector<LanguageTag> &languages, const LanguageTag &language)
{
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

bool needsNoInterpreter(const OpenDesk &desk, const Site &site, const LanguageTag &language)
{
    return desk.languages.empty() || language.empty() || contains(desk.languages, language) ||
           contains(site.languages, language);
}

void keepEarlier(const WaitKey *&best, const std::set<WaitKey> &keys)
{
    if (!keys.empty() && (best == nullptr || *keys.begin() < *best))
        best = &*keys.begin();
}

/** One desk's queue while callOrder() plays through it. */
struct Waiting
{
    const TicketRecord *record = nullptr;
    bool matches = true;
    int passedOver = 0;
    bool taken = false;
};

std::vector<Waiting> waitingFor(const QueueState &state, const Site &site, const OpenDesk &desk)
{
    std::vector<Waiting> all;
    forServices(state.index.waiting, desk, [&](const QueueIndex::ByLanguage &languages) {
        for (const auto &[language, keys] : languages) {
            const bool matches = needsNoInterpreter(desk, site, language);
            for (const auto &key : keys) {
                const auto passed = state.passedOver.find(key.id);
                all.push_back(
                    {state.ticket(key.id), matches, passed == state.passedOver.end() ? 0 : passed->second, false});
            }
        }
    });
    std::sort(all.begin(), all.end(),
              [](const auto &a, const auto &b) { return waitKey(*a.record) < waitKey(*b.record); });
    return all;
}

/** The place in @p all of the one that call-next takes now. */
std::size_t nextOf(const std::vector<Waiting> &all)
{
    const auto find = [&](auto wanted) {
        return std::find_if(all.begin(), all.end(), [&](const auto &one) { return !one.taken && wanted(one); });
    };
    const auto bound = find([](const auto &one) { return one.passedOver >= PassedOverBound; });
    auto byLanguage = find([](const auto &one) { return one.matches; });
    if (byLanguage == all.end())
        byLanguage = find([](const auto &) { return true; });
    return static_cast<std::size_t>(std::min(bound, byLanguage) - all.begin());
}

} // namespace

Proposal proposal(const QueueState &state, const Site &site, const OpenDesk &desk)
{
    const WaitKey *longest = nullptr;
    const WaitKey *match = nullptr;
    const WaitKey *bound = nullptr;
    forServices(state.index.waiting, desk, [&](const QueueIndex::ByLanguage &languages) {
        for (const auto &[language, keys] : languages) {
            keepEarlier(longest, keys);
            if (needsNoInterpreter(desk, site, language))
                keepEarlier(match, keys);
        }
    });
    forServices(state.index.atBound, desk, [&](const std::set<WaitKey> &keys) { keepEarlier(bound, keys); });
    if (longest == nullptr)
        return {};
    const WaitKey *byLanguage = match != nullptr ? match : longest;
    if (bound != nullptr && *bound < *byLanguage)
        return {state.ticket(bound->id), CallReason::PassedOverBound};
    return {state.ticket(byLanguage->id),
            *byLanguage == *longest ? CallReason::LongestWait : CallReason::LanguageMatch};
}

std::vector<const TicketRecord *> callOrder(const QueueState &state, const Site &site, const DeskId &desk)
{
    const auto open = state.desks.find(desk);
    if (open == state.desks.end())
        return {};
    auto all = waitingFor(state, site, open->second);
    std::vector<const TicketRecord *> order;
    while (order.size() < all.size()) {
        const auto next = nextOf(all);
        all[next].taken = true;
        order.push_back(all[next].record);
        for (std::size_t earlier = 0; earlier < next; ++earlier) {
            if (!all[earlier].taken)
                ++all[earlier].passedOver;
        }
    }
    return order;
}

void countPassedOver(QueueState &state, const OpenDesk &desk, const WaitKey &called)
{
    std::vector<WaitKey> reached;
    forServices(state.index.waiting, desk, [&](const QueueIndex::ByLanguage &languages) {
        for (const auto &[language, keys] : languages) {
            for (auto it = keys.begin(); it != keys.end() && *it < called; ++it) {
                auto &count = state.passedOver[it->id];
                if (count < PassedOverBound && ++count == PassedOverBound)
                    reached.push_back(*it);
            }
        }
    });
    for (const auto &key : reached)
        state.index.atBound[state.tickets.at(key.id).ticket.service].insert(key);
}

} // namespace kiosk::domain
