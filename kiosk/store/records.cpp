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
    switch (role) {
    case Role::Adviser:
        return "adviser";
    case Role::Reception:
        return "reception";
    case Role::Manager:
        return "manager";
    case Role::Editor:
        return "editor";
    case Role::Operator:
        return "operator";
    case Role::Partner:
        break;
    }
    return "partner";
}

std::optional<Role> parseRole(const std::string &text)
{
    for (const auto role : {Role::Adviser, Role::Reception, Role::Manager, Role::Editor, Role::Operator, Role::Partner})
        if (text == name(role))
            return role;
    return {};
}

const char *name(Stage stage)
{
    switch (stage) {
    case Stage::Full:
        return "full";
    case Stage::SecondFactor:
        return "second-factor";
    case Stage::NewPassword:
        return "new-password";
    case Stage::SetUp:
        break;
    }
    return "set-up";
}

std::optional<Stage> parseStage(const std::string &text)
{
    for (const auto stage : {Stage::Full, Stage::SecondFactor, Stage::NewPassword, Stage::SetUp})
        if (text == name(stage))
            return stage;
    return {};
}

} // namespace kiosk::store
