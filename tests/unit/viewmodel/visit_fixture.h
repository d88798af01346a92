// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "kiosk/apps/gallery/fakes.h"
#include "kiosk/viewmodel/visit_view_model.h"

namespace kiosk::test {

/** A clock that stands still until a test moves it. */
class StillClock final : public base::Clock
{
public:
    [[nodiscard]] base::WallTime wall() const override { return now; }
    [[nodiscard]] std::chrono::milliseconds sinceBoot() const override { return boot; }
    [[nodiscard]] std::string bootId() const override { return "boot"; }

    base::WallTime now = std::chrono::sys_days{std::chrono::year{2026} / 5 / 14} + std::chrono::hours{12};
    std::chrono::milliseconds boot{1000};
};

/** The real view models over made-up pages and a made-up queue. */
struct VisitFixture
{
    int argc = 1;
    char name[5] = "test";
    char *argv[2] = {name, nullptr};
    QCoreApplication app{argc, argv};
    StillClock clock;
    apps::FakeContent content;
    apps::FakeOffice office;
    viewmodel::VisitViewModel visit{{&content, office, clock}};
};

} // namespace kiosk::test
