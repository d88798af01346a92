// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "streams.h"

#include "client.h"

namespace bench {

namespace {
constexpr std::string_view Called = "\"TicketCalled\"";
const std::string Site = "/v1/sites/bench/";
} // namespace

StreamLoad loadStreams(const House &house, std::size_t streams, std::size_t calls)
{
    const auto cookie = house.logIn();
    Client staff(house.port(), 1);
    for (std::size_t i = 0; i < calls; ++i) {
        const auto desk = Site + "desks/" + std::to_string(i + 1) + "/open";
        if (staff.ask(post(desk, cookie, "{}")).first != 200 ||
            staff.ask(post(Site + "tickets", cookie, R"({"service":"general","language":"ar"})")).first != 201)
            giveUp("the house could not be prepared");
    }
    StreamLoad load;
    load.streams = streams;
    const auto before = usageOf(house.process()).privateBytes;
    auto begin = Clock::now();
    Client readers(house.port(), streams);
    load.openSeconds = std::chrono::duration<double>(Clock::now() - begin).count();

    std::size_t greeted = 0;
    std::vector<bool> isGreeted(streams);
    std::size_t reached = streams; // by the call that is on its way
    std::size_t made = 0;
    readers.listen([&](std::size_t) { return get(Site + "stream?view=display", cookie); },
                   [&](std::size_t index, std::string_view bytes) {
                       if (!isGreeted[index] && bytes.find("event: snapshot") != std::string_view::npos) {
                           isGreeted[index] = true;
                           ++greeted;
                       } else if (bytes.find(Called) != std::string_view::npos && ++reached == streams) {
                           load.last.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
                       }
                   },
                   [&] {
                       if (greeted < streams || reached < streams)
                           return false;
                       if (made == 0)
                           load.bytesEach = static_cast<double>(usageOf(house.process()).privateBytes - before) /
                                            static_cast<double>(streams);
                       if (made == calls)
                           return true;
                       reached = 0;
                       begin = Clock::now();
                       const auto desk = Site + "desks/" + std::to_string(++made) + "/call-next";
                       if (staff.ask(post(desk, cookie, "{}")).first != 200)
                           giveUp("nobody could be called");
                       return false;
                   });
    return load;
}

} // namespace bench
