// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>

/** Aborts in every build when @p condition does not hold: a programmer error, not an expected failure. */
#define MUST(condition)                                                                                                \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: must hold: %s\n", __FILE__, __LINE__, #condition);                            \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)
