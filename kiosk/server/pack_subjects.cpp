// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/pack_subjects.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "kiosk/base/files.h"
#include "kiosk/content/pack.h"
#include "kiosk/content/published.h"
#include "kiosk/content/timestamp.h"
#include "kiosk/trust/digest.h"
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

/**
 * The newest pack of a published folder. Its manifest must be signed by @p key and its pages be those of the manifest;
 * pictures and sounds are not looked at, for only names are read.
 */
base::Result<content::Pack> openPublished(const std::filesystem::path &site, const trust::PublicKey &key)
{
    BOOST_OUTCOME_TRY(const auto stamp, base::readFile(site / content::TimestampName, content::LongestTimestamp));
    BOOST_OUTCOME_TRY(const auto timestamp, content::parseTimestamp(stamp));
    const auto document = site / content::publishedManifest(timestamp.version);
    BOOST_OUTCOME_TRY(const auto stored, content::readSigned(document, content::LongestManifest));
    BOOST_OUTCOME_TRY(const auto signatures, content::parseSignatures(stored.signatures));
    if (trust::countSigners({key}, signatures, content::ManifestDomain, stored.bytes) < 1)
        return base::failure(base::Code::Denied, document.string() + ": not signed by the key of --pack-key");
    BOOST_OUTCOME_TRY(auto manifest, content::parseManifest(stored.bytes));
    manifest.files = {manifest.content()};
    BOOST_OUTCOME_TRY(content::verifyFiles(site, manifest));
    const auto folder = document.parent_path();
    const auto &pages = manifest.content();
    return content::Pack::openVerified(
        folder,
        {trust::sha256Hex(stored.bytes), (site / pages.name).lexically_relative(folder).string(), pages.digest.length});
}

} // namespace

std::string packStamp(const std::filesystem::path &folder)
{
    const auto bytes = base::readFile(folder / content::TimestampName, content::LongestTimestamp);
    return bytes ? bytes.assume_value() : std::string();
}

base::Result<PackNames> packNames(const std::filesystem::path &folder, const std::filesystem::path &keyFile)
{
    BOOST_OUTCOME_TRY(const auto key, trust::readPublicKey(keyFile));
    BOOST_OUTCOME_TRY(const auto pack, packStamp(folder).empty() ? content::Pack::open(folder, {{key.hex()}, 1})
                                                                 : openPublished(folder, key));
    bj::object subjects;
    for (const auto &language : pack.languages())
        addTopics(pack, {}, language.tag, subjects);
    bj::object services;
    for (const auto &[service, names] : pack.serviceNames())
        services[service.value] = wire::toJson(names);
    return PackNames{wire::toText(bj::object{{"version", pack.identity().version},
                                             {"subjects", std::move(subjects)},
                                             {"services", std::move(services)}}),
                     pack.events()};
}

base::Result<std::string> packSubjects(const std::filesystem::path &folder, const std::filesystem::path &keyFile)
{
    BOOST_OUTCOME_TRY(auto names, packNames(folder, keyFile));
    return std::move(names.subjects);
}

} // namespace kiosk::server
