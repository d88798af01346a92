// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one translation unit that pays for Boost.Test's main().
#define BOOST_TEST_MODULE wegweiser
#include <boost/test/unit_test.hpp>
