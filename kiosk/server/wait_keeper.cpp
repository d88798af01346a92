// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/wait_keeper.h"

#include <boost/json/value.hpp>

#include "kiosk/base/log.h"
#include "kiosk/store/queue_log.h"
#include "kiosk/wire/wait_model_json.h"

namespace kiosk::server {

namespace {

/** So that a server that comes back after a long time does not hold everything in memory. */
constexpr std::size_t DaysAtOnce = 7;

domain::WaitModel readModel(const std::string &text, const domain::SiteId &site)
{
    auto json = wire::parseJson(text);
    auto model = json ? wire::fromJson<domain::WaitModel>(json.assume_value()) : std::move(json).assume_error();
    if (model)
        return std::move(model).assume_value();
    base::log(base::Level::Error, "wait-model-unusable", {{"site", site.value}, {"text", model.assume_error().text}});
    return {};
}

} // namespace

WaitKeeper::WaitKeeper(Writer &writer, base::Executor &io, base::Executor &worker, Learned learned)
    : m_writer(writer)
    , m_io(io)
    , m_worker(worker)
    , m_learned(std::move(learned))
{
}

WaitKeeper::Due WaitKeeper::dueOf(Batch &batch, const SiteDay &day)
{
    Due due;
    due.site = std::make_shared<const domain::Site>(day.site());
    due.today = day.today().date;
    const auto &id = due.site->id;
    if (const auto text = batch.kept(batch.store().document(id, WaitModelDocument)))
        due.model = readModel(*text, id);
    for (const auto &stream : batch.kept(batch.store().streamsBefore(id, store::StreamKind::Queue, due.today))) {
        if (due.model.through && std::chrono::sys_days(stream.date) <= std::chrono::sys_days(*due.model.through))
            continue;
        if (due.days.size() == DaysAtOnce)
            break;
        due.days.emplace_back(stream.date, batch.kept(store::readQueue(batch.store(), stream)));
    }
    return due;
}

void WaitKeeper::look()
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    auto dues = std::make_shared<Dues>();
    m_writer.submit(
        [dues, looked = m_looked](Batch &batch) {
            dues->clear(); // the batch may be decided again
            for (const auto &id : batch.sites()) {
                const auto day = batch.day(id);
                if (!day)
                    continue;
                const auto known = looked.find(id);
                if (known == looked.end() || known->second != day.assume_value()->today().date)
                    dues->push_back(dueOf(batch, *day.assume_value()));
            }
            return Answer{};
        },
        [this, dues](const Answer &answer) {
            m_isBusy = false;
            if (answer.status != 200 || dues->empty())
                return; // in a minute again
            learn(dues);
        });
}

void WaitKeeper::learn(std::shared_ptr<Dues> dues)
{
    m_isBusy = true;
    m_worker.post([this, dues] {
        for (auto &due : *dues) {
            for (const auto &[date, events] : due.days) {
                auto learned = domain::learnDay(due.model, *due.site, date, events);
                due.model = std::move(learned.model);
                due.qualities.push_back(std::move(learned.quality));
            }
        }
        m_io.post([this, dues] { keep(dues); });
    });
}

void WaitKeeper::keep(const std::shared_ptr<Dues> &dues)
{
    m_writer.submit(
        [dues](Batch &batch) {
            for (const auto &due : *dues) {
                if (due.days.empty())
                    continue;
                batch.kept(batch.store().keepDocument(due.site->id,
                                                      {WaitModelDocument, wire::toText(wire::toJson(due.model))}));
                for (const auto &quality : due.qualities) {
                    const auto name = EstimateQualityPrefix + domain::toText(quality.date);
                    batch.kept(batch.store().keepDocument(due.site->id, {name, wire::toText(wire::toJson(quality))}));
                }
            }
            return Answer{};
        },
        [this, dues](const Answer &answer) {
            m_isBusy = false;
            if (answer.status == 200)
                tell(*dues);
        });
}

void WaitKeeper::tell(const Dues &dues)
{
    for (const auto &due : dues) {
        if (due.days.size() < DaysAtOnce)
            m_looked[due.site->id] = due.today;
        if (due.model.through) // else nothing is known, as before
            m_learned(due.site->id, std::make_shared<const domain::WaitModel>(due.model));
    }
}

} // namespace kiosk::server
