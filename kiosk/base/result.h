// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <boost/outcome/basic_result.hpp>
#include <boost/outcome/policy/terminate.hpp>
#include <boost/outcome/try.hpp>

namespace kiosk::base {

/** What the caller should do about a failure, not where it came from. */
enum class Code {
    NotFound, ///< it is not there; ask for something else
    Invalid,  ///< the input is wrong; mend it, a retry is of no use
    Conflict, ///< the world moved on; read again and decide again
    Offline,  ///< no connection; try again later
    Busy,     ///< at its limit; try again soon
    Corrupt,  ///< stored data is damaged; do not use it
    Denied,   ///< not allowed
    Device,   ///< printer, disk or screen does not do its work
};

/** The name of @p code as it stands in logs and problem documents, for example "not-found". */
[[nodiscard]] const char *name(Code code);

/** An expected failure. @c text is one line for staff and logs: where, what, what to do. Never shown to a visitor. */
struct Error
{
    Code code = Code::Invalid;
    std::string text;
    bool operator==(const Error &) const = default;
};

/** A value or an Error. Reading the wrong one is a programmer error and ends the program. */
template<class T>
using Result = boost::outcome_v2::basic_result<T, Error, boost::outcome_v2::policy::terminate>;

/** Shorthand: @c return failure(Code::NotFound, "…"); */
[[nodiscard]] inline Error failure(Code code, std::string text)
{
    return Error{code, std::move(text)};
}

} // namespace kiosk::base
