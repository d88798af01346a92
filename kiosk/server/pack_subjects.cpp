// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/pack_subjects.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "kiosk/content/pack.h"
#include "kiosk/trust/key_file.h"
#include "kiosk/wire/values.h"

namespace kiosk::server {

namespace {

namespace bj = boost::json;

/** Adds the title of every topic below @p parent that has one in @p language. */
void addTopics(const content::Pack &pack, const domain::TopicId &parent, const domain::LanguageTag &language,
               bj::object &subjects)
{
    for (const auto &topic : pack.topics(parent, language)) {
        if (topic.language == language) {
            auto &names = subjects[topic.id.value];
            if (!names.is_object())
                names.emplace_object();
            names.get_object()[language.value] = topic.title;
        }
        if (topic.hasChildren)
            addTopics(pack, topic.id, language, subjects);
    }
}

} // namespace

base::Result<std::string> packSubjects(const std::filesystem::path &folder, const std::filesystem::path &keyFile)
{
    BOOST_OUTCOME_TRY(const auto key, trust::readPublicKey(keyFile));
    BOOST_OUTCOME_TRY(const auto pack, content::Pack::open(folder, {{key.hex()}, 1}));
    bj::object subjects;
    for (const auto &language : pack.languages())
        addTopics(pack, {}, language.tag, subjects);
    bj::object services;
    for (const auto &[service, names] : pack.serviceNames())
        services[service.value] = wire::toJson(names);
    return wire::toText(bj::object{
        {"version", pack.identity().version}, {"subjects", std::move(subjects)}, {"services", std::move(services)}});
}

} // namespace kiosk::server
