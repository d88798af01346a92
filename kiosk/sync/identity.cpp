// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sync/identity.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "kiosk/base/files.h"
#include "kiosk/wire/fields.h"

namespace kiosk::sync {

using base::Code;
using base::failure;

base::Result<void> saveIdentity(const std::filesystem::path &file, const Identity &identity)
{
    const boost::json::object json{{"server", identity.server},
                                   {"terminal", identity.terminal},
                                   {"number", identity.number},
                                   {"site", identity.site.value},
                                   {"key", identity.key.secretHex()}};
    return base::writeFileAtomically(file, wire::toText(json) + "\n", 0600);
}

base::Result<Identity> loadIdentity(const std::filesystem::path &file)
{
    using std::filesystem::perms;
    BOOST_OUTCOME_TRY(const auto text, base::readFile(file, 1U << 16U));
    std::error_code error;
    const auto mode = std::filesystem::status(file, error).permissions();
    if (!error && (mode & (perms::group_all | perms::others_all)) != perms::none)
        return failure(Code::Denied, file.string() + ": others may read it; run chmod 600 on it, and enrol again if "
                                                     "somebody could have");
    BOOST_OUTCOME_TRY(const auto json, wire::parseJson(text));
    wire::Fields fields(json, "identity");
    auto server = fields.text("server");
    auto terminal = fields.text("terminal", 64);
    const auto number = static_cast<int>(fields.integer("number", 1, 9999));
    auto site = fields.id<domain::SiteId>("site");
    auto key = trust::SecretKey::fromHex(fields.text("key", 64));
    if (fields.failed() || !key)
        return failure(Code::Invalid, file.string() + ": not the identity of a terminal; enrol it again");
    return Identity{std::move(server), std::move(terminal), number, std::move(site), std::move(*key)};
}

} // namespace kiosk::sync
