// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load.h"

#include <algorithm>

#include <unistd.h>

#include "client.h"

namespace bench {

namespace {

const std::string Site = "/v1/sites/bench/";

/** The id of the ticket in a command's answer. */
std::string ticketOf(std::string_view body)
{
    const auto begin = body.find("\"id\":\"");
    return begin == std::string_view::npos ? std::string()
                                           : std::string(body.substr(begin + 6, body.find('"', begin + 6) - begin - 6));
}

/** Runs one phase and adds what it cost to @p load. */
template<class Next, class Answered>
void phase(Client &client, const House &house, Load &load, int wanted, const Next &next, const Answered &answered)
{
    const auto server = usageOf(house.process()).cpuSeconds;
    const auto own = usageOf(::getpid()).cpuSeconds;
    const auto begin = Clock::now();
    client.run(next, [&](std::size_t index, const Reply &reply) {
        ++load.requests;
        load.millis.push_back(std::chrono::duration<double, std::milli>(reply.took).count());
        if (reply.status != wanted) {
            if (load.refused++ == 0)
                std::fprintf(stderr, "bench: unexpected answer %d: %.*s\n", reply.status,
                             static_cast<int>(reply.body.size()), reply.body.data());
        }
        answered(index, reply);
    });
    load.seconds += std::chrono::duration<double>(Clock::now() - begin).count();
    load.serverCpu += usageOf(house.process()).cpuSeconds - server;
    load.clientCpu += usageOf(::getpid()).cpuSeconds - own;
}

} // namespace

QueueLoads loadQueue(const House &house, std::size_t connections, int rounds)
{
    const auto cookie = house.logIn();
    Client client(house.port(), connections);
    Load opening;
    std::size_t next = 0;
    // Requests of a phase are dealt out to whichever connection is free.
    const auto upTo = [&](std::size_t end, const auto &request) {
        next = 0;
        return [&next, end, request](std::size_t) -> std::optional<std::string> {
            return next < end ? std::optional(request(next++)) : std::nullopt;
        };
    };
    const auto ignore = [](std::size_t, const Reply &) {};
    const auto deskPath = [](std::size_t desk) { return Site + "desks/" + std::to_string(desk + 1); };
    phase(client, house, opening, 200,
          upTo(Desks, [&](std::size_t desk) { return post(deskPath(desk) + "/open", cookie, "{}"); }), ignore);
    const std::string body = R"({"service":"general","language":"ar","needs":["pram"]})";
    QueueLoads loads;
    for (int round = 0; round < rounds; ++round) {
        phase(client, house, loads.issue, 201,
              upTo(2 * Desks, [&](std::size_t) { return post(Site + "tickets", cookie, body); }), ignore);
        for (int half = 0; half < 2; ++half) {
            std::vector<std::string> called;
            phase(client, house, loads.callNext, 200,
                  upTo(Desks, [&](std::size_t desk) { return post(deskPath(desk) + "/call-next", cookie, "{}"); }),
                  [&](std::size_t, const Reply &reply) { called.push_back(ticketOf(reply.body)); });
            phase(client, house, loads.finish, 200,
                  upTo(called.size(),
                       [&](std::size_t index) {
                           return post(Site + "tickets/" + called[index] + "/finish", cookie, "{}");
                       }),
                  ignore);
        }
    }
    return loads;
}

} // namespace bench
