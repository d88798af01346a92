// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/pack.h"

#include <sstream>

#include "kiosk/base/files.h"
#include "kiosk/content/open_pack.h"
#include "kiosk/content/schema.h"
#include "kiosk/content/verify.h"
#include "kiosk/trust/digest.h"

namespace kiosk::content {

using base::Code;
using base::Result;
using domain::LanguageTag;
using sqlite::Statement;

namespace {

Result<PackIdentity> readIdentity(sqlite::Database &database)
{
    PackIdentity identity;
    BOOST_OUTCOME_TRY(auto head, database.prepare("SELECT (SELECT application_id FROM pragma_application_id), "
                                                  "(SELECT user_version FROM pragma_user_version)"));
    BOOST_OUTCOME_TRY(head.step());
    if (head.integer(0) != ApplicationId || head.integer(1) < 1)
        return base::failure(Code::Corrupt, "the pack's database is not one of a pack; get the pack again");
    if (head.integer(1) > SchemaVersion)
        return base::failure(Code::Invalid, "the pack was made for a newer terminal; update this one first");
    BOOST_OUTCOME_TRY(auto info, database.prepare("SELECT key, value FROM info"));
    for (;;) {
        BOOST_OUTCOME_TRY(const bool more, info.step());
        if (!more)
            break;
        if (info.text(0) == "id")
            identity.id = info.text(1);
        else if (info.text(0) == "version")
            identity.version = info.integer(1);
        else if (info.text(0) == "created")
            identity.created = info.text(1);
        else if (info.text(0) == "expires")
            identity.expires = info.text(1);
    }
    return identity;
}

} // namespace

Pack::Pack(std::unique_ptr<Open> open)
    : m_open(std::move(open))
{
}
Pack::Pack(Pack &&) noexcept = default;
Pack &Pack::operator=(Pack &&) noexcept = default;
Pack::~Pack() = default;

Result<VerifiedPack> Pack::verify(const std::filesystem::path &folder, const TrustedKeys &keys)
{
    BOOST_OUTCOME_TRY(const auto manifest, verifyPack(folder, keys));
    BOOST_OUTCOME_TRY(const auto bytes, readManifest(folder));
    const auto &content = manifest.content();
    return VerifiedPack{trust::sha256Hex(bytes), content.name, content.digest.length};
}

Result<Pack> Pack::open(const std::filesystem::path &folder, const TrustedKeys &keys)
{
    BOOST_OUTCOME_TRY(const auto verified, verify(folder, keys));
    return openVerified(folder, verified);
}

Result<Pack> Pack::openVerified(const std::filesystem::path &folder, const VerifiedPack &verified)
{
    BOOST_OUTCOME_TRY(const auto bytes, readManifest(folder));
    const auto file = folder / verified.contentFile;
    std::error_code failed;
    if (trust::sha256Hex(bytes) != verified.manifestSha256 ||
        std::filesystem::file_size(file, failed) != verified.contentLength)
        return base::failure(Code::Corrupt, folder.string() + ": is not the pack that was verified; verify it again");
    BOOST_OUTCOME_TRY(auto database, sqlite::Database::open(file, sqlite::OpenMode::Immutable));
    BOOST_OUTCOME_TRY(auto identity, readIdentity(database));
    auto open = std::make_unique<Open>(folder, std::move(database));
    open->identity = std::move(identity);
    return Pack(std::move(open));
}

const PackIdentity &Pack::identity() const
{
    return m_open->identity;
}

std::vector<domain::PackLanguage> Pack::languages() const
{
    std::vector<domain::PackLanguage> all;
    m_open->each(Query::PackLanguages, [&](const Statement &row) {
        all.push_back({LanguageTag(std::string(row.text(0))), std::string(row.text(1)), row.integer(2) != 0});
    });
    return all;
}

std::vector<Language> Pack::talkLanguages() const
{
    std::vector<Language> all;
    m_open->each(Query::TalkLanguages, [&](const Statement &row) {
        Language one;
        one.tag = LanguageTag(std::string(row.text(0)));
        one.name = row.text(1);
        one.english = row.text(2);
        one.german = row.text(3);
        one.rightToLeft = row.integer(4) != 0;
        one.interface = row.integer(5) != 0;
        one.script = row.text(6);
        one.qtLocale = row.text(7);
        one.icuLocale = row.text(8);
        one.voice = row.text(9);
        all.push_back(std::move(one));
    });
    return all;
}

std::string Pack::name(const LanguageTag &language) const
{
    return m_open->text("centre", "", language);
}

std::string Pack::serviceName(const domain::ServiceId &service, const LanguageTag &language) const
{
    return m_open->text("service", service.value, language);
}

std::map<domain::ServiceId, domain::Texts> Pack::serviceNames() const
{
    std::map<domain::ServiceId, domain::Texts> all;
    m_open->each(Query::ServiceNames, [&](const Statement &row) {
        all[domain::ServiceId(std::string(row.text(0)))].emplace(std::string(row.text(1)), row.text(2));
    });
    return all;
}

std::map<domain::TopicId, domain::Texts> Pack::subjects() const
{
    std::map<domain::TopicId, domain::Texts> all;
    m_open->each(Query::Subjects, [&](const Statement &row) {
        all[domain::TopicId(std::string(row.text(0)))].emplace(std::string(row.text(1)), row.text(2));
    });
    return all;
}

std::vector<search::Hit> Pack::search(std::string_view query, const LanguageTag &language, std::size_t limit) const
{
    if (!m_open->searcher)
        m_open->searcher.emplace(m_open->database);
    return m_open->searcher->search(query, language, limit);
}

std::vector<domain::ContactId> Pack::contactIds() const
{
    std::vector<domain::ContactId> all;
    m_open->each(Query::ContactIds, [&](const Statement &row) { all.emplace_back(std::string(row.text(0))); });
    return all;
}

std::vector<std::string> Pack::termIds() const
{
    std::vector<std::string> all;
    m_open->each(Query::TermIds, [&](const Statement &row) { all.emplace_back(row.text(0)); });
    return all;
}

std::vector<HouseEvent> Pack::events() const
{
    std::vector<HouseEvent> all;
    m_open->each(Query::Events, [&](const Statement &row) {
        HouseEvent one;
        one.id = row.text(0);
        one.start = row.text(1);
        one.end = row.text(2);
        one.zone = row.text(3);
        one.allDay = row.integer(4) != 0;
        one.rule = row.text(5);
        std::istringstream dates{std::string(row.text(6))};
        for (std::string date; dates >> date;)
            one.exceptDates.push_back(date);
        one.place = row.text(7);
        one.contact = row.text(8);
        one.url = row.text(9);
        all.push_back(std::move(one));
    });
    for (auto &one : all)
        for (const auto &[kind, texts] : {std::pair{"event", &one.title}, std::pair{"event about", &one.about}})
            m_open->each(
                Query::EventTexts, [&](const Statement &row) { texts->emplace(std::string(row.text(0)), row.text(1)); },
                std::string_view(kind), std::string_view(one.id));
    return all;
}

std::optional<std::filesystem::path> Pack::media(const std::string &name) const
{
    std::optional<std::filesystem::path> found;
    m_open->each(
        Query::Media, [&](const Statement &row) { found = m_open->folder / std::string(row.text(0)); }, name);
    return found;
}

} // namespace kiosk::content
