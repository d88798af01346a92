// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/store/records.h"

namespace kiosk::store {

namespace {
constexpr StreamKind AllKinds[] = {StreamKind::Queue, StreamKind::Appointments, StreamKind::Seats,
                                   StreamKind::Configuration, StreamKind::Audit};
} // namespace

const char *name(StreamKind kind)
{
    switch (kind) {
    case StreamKind::Queue:
        return "queue";
    case StreamKind::Appointments:
        return "appointments";
    case StreamKind::Seats:
        return "seats";
    case StreamKind::Configuration:
        return "configuration";
    case StreamKind::Audit:
        break;
    }
    return "audit";
}

std::optional<StreamKind> parseStreamKind(const std::string &text)
{
    for (const auto kind : AllKinds)
        if (text == name(kind))
            return kind;
    return {};
}

const char *name(Role role)
{
    return role == Role::Manager ? "manager" : "adviser";
}

std::optional<Role> parseRole(const std::string &text)
{
    if (text == "adviser")
        return Role::Adviser;
    return text == "manager" ? std::optional(Role::Manager) : std::nullopt;
}

} // namespace kiosk::store
