// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/importing/import_state.h"

#include <boost/json.hpp>

#include "kiosk/base/files.h"
#include "kiosk/importing/json_fields.h"
#include "kiosk/wire/json.h"

namespace kiosk::importing {

using base::Result;
namespace json = boost::json;

namespace {

constexpr int Format = 1;

void readKnown(const json::value &value, std::map<std::string, Known> &out)
{
    const auto *object = value.if_object();
    for (auto it = object ? object->begin() : json::object::const_iterator(); object && it != object->end(); ++it) {
        Known known;
        if (const auto *marks = member(it->value(), "marks").if_array())
            for (const auto &mark : *marks)
                known.marks.insert(textOf(mark));
        known.parent = textOf(it->value(), "parent");
        known.gone = isTrue(it->value(), "gone");
        out.emplace(it->key(), std::move(known));
    }
}

json::object knownJson(const std::map<std::string, Known> &all)
{
    json::object out;
    for (const auto &[id, known] : all) {
        json::array marks;
        for (const auto &mark : known.marks)
            marks.emplace_back(mark);
        json::object one{{"marks", std::move(marks)}};
        if (!known.parent.empty())
            one["parent"] = known.parent;
        if (known.gone)
            one["gone"] = true;
        out[id] = std::move(one);
    }
    return out;
}

} // namespace

Result<ImportState> readState(const std::filesystem::path &file)
{
    const auto bytes = base::readFile(file);
    if (!bytes && bytes.error().code == base::Code::NotFound)
        return ImportState{};
    if (!bytes)
        return bytes.error();
    const auto value = readJson(bytes.value(), file.string());
    if (!value || numberOf(member(value.value(), "format")) != Format)
        return base::failure(base::Code::Corrupt, file.string() + ": is not what an import has written; bring back the "
                                                                  "file, without it local changes cannot be told");
    ImportState state;
    readKnown(member(value.value(), "topics"), state.topics);
    readKnown(member(value.value(), "contacts"), state.contacts);
    readKnown(member(value.value(), "events"), state.events);
    if (const auto *files = member(value.value(), "files").if_object())
        for (const auto &one : *files)
            state.files.emplace(one.key(), textOf(one.value()));
    return state;
}

std::string stateText(const ImportState &state)
{
    json::object files;
    for (const auto &[key, hash] : state.files)
        files[key] = hash;
    const json::value all = {{"format", Format},
                             {"topics", knownJson(state.topics)},
                             {"contacts", knownJson(state.contacts)},
                             {"events", knownJson(state.events)},
                             {"files", std::move(files)}};
    return wire::toText(all) + "\n";
}

} // namespace kiosk::importing
