// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit_under_test.h"

#include <QtQuickTest>

using kiosk::test::VisitUnderTest;
QUICK_TEST_MAIN_WITH_SETUP(visit, VisitUnderTest)
