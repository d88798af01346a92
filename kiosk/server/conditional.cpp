// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/server/conditional.h"

#include "kiosk/trust/digest.h"

namespace kiosk::server {

Answer conditional(const Request &request, Answer answer)
{
    if (answer.status != 200)
        return answer;
    const auto tag = "\"" + trust::blake2bHex(answer.type + "\n" + answer.body).substr(0, 32) + "\"";
    answer.headers.emplace_back("ETag", tag);
    answer.headers.emplace_back("Cache-Control", "no-cache");
    if (request.header("if-none-match").find(tag) != std::string_view::npos) {
        answer.status = 304;
        answer.type.clear();
        answer.body.clear();
    }
    return answer;
}

} // namespace kiosk::server
