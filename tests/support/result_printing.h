// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

#include "kiosk/base/result.h"

namespace kiosk::base {

/** So that Boost.Test can say which codes differ. */
inline std::ostream &boost_test_print_type(std::ostream &out, Code code)
{
    return out << name(code);
}

} // namespace kiosk::base
