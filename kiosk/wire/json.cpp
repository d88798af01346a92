// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/json.h"

// The one translation unit that compiles Boost.JSON.
#include <boost/json/src.hpp>

namespace kiosk::wire {

base::Result<boost::json::value> parseJson(std::string_view text)
{
    boost::json::parse_options options;
    options.max_depth = 32;
    boost::json::parser parser({}, options);
    boost::system::error_code error;
    const auto used = parser.write_some(text.data(), text.size(), error);
    if (!error)
        for (auto rest = text.substr(used); !rest.empty() && !error; rest.remove_prefix(1))
            if (rest.front() != ' ' && rest.front() != '\n' && rest.front() != '\r' && rest.front() != '\t')
                error = boost::json::make_error_code(boost::json::error::extra_data);
    if (error)
        return base::failure(base::Code::Invalid, "not JSON at byte " + std::to_string(used) + ": " + error.message());
    return parser.release();
}

std::string toText(const boost::json::value &value)
{
    return boost::json::serialize(value);
}

} // namespace kiosk::wire
