// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/update/store_state.h"

#include <boost/json/value.hpp>

#include "kiosk/content/verify.h"
#include "kiosk/trust/digest.h"
#include "kiosk/wire/fields.h"

namespace kiosk::update {

namespace json = boost::json;
using base::Result;

namespace {

constexpr auto Format = "wegweiser-pack-store-v1";
constexpr int MostStarts = 1000;

json::value packJson(const std::optional<StoredPack> &pack)
{
    if (!pack)
        return nullptr;
    return json::object{{"version", pack->version}, {"sha256", pack->manifestSha256}, {"root", pack->rootVersion}};
}

std::optional<StoredPack> readPack(wire::Fields &in, const char *name)
{
    const auto *found = in.find(name);
    if (found == nullptr)
        return std::nullopt;
    wire::Fields fields(*found, name);
    StoredPack pack{fields.integer("version", 1, 1LL << 53), fields.text("sha256", 64),
                    fields.integer("root", 0, 1LL << 53)};
    if (fields.failed() || pack.manifestSha256.find_first_not_of("0123456789abcdef") != std::string::npos ||
        pack.manifestSha256.size() != 64)
        in.fail(name, "names no pack");
    return pack;
}

} // namespace

std::string toText(const StoreState &state)
{
    return wire::toText(json::object{{"format", Format},
                                     {"current", packJson(state.current)},
                                     {"previous", packJson(state.previous)},
                                     {"starts", state.starts},
                                     {"refused", state.refused},
                                     {"refused_because", state.refusedBecause}}) +
           "\n";
}

Result<StoreState> parseState(const std::string &text)
{
    const auto corrupt = [](const std::string &why) {
        return base::failure(base::Code::Corrupt, "state of the pack store: " + why);
    };
    const auto value = wire::parseJson(text);
    if (!value)
        return corrupt(value.assume_error().text);
    wire::Fields in(value.assume_value(), "state");
    StoreState state;
    if (in.text("format", 64) != Format)
        in.fail("format", "is not known");
    state.current = readPack(in, "current");
    state.previous = readPack(in, "previous");
    state.starts = static_cast<int>(in.integer("starts", 0, MostStarts));
    state.refused = in.integer("refused", 0, 1LL << 53);
    state.refusedBecause = in.textOr("refused_because", {});
    auto read = in.result(std::move(state));
    if (!read)
        return corrupt(read.assume_error().text);
    return read;
}

std::optional<StoredPack> packIn(const std::filesystem::path &folder)
{
    const auto named = content::floorOfName(folder.filename().string());
    if (!named)
        return std::nullopt;
    const auto bytes = content::readManifest(folder);
    if (!bytes || trust::sha256Hex(bytes.assume_value()) != named->manifestSha256)
        return std::nullopt;
    return StoredPack{named->packVersion, named->manifestSha256, named->rootVersion};
}

} // namespace kiosk::update
