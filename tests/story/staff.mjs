// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The staff page in a real Chromium that trusts the demo authority.
import { openBrowser } from "../web/browser.mjs";
import { StaffPage } from "../web/staff_page.mjs";

export async function openStaffPage({ ca, url }) {
    const { browser, close } = await openBrowser({ host: "localhost", ca });
    const page = await (await browser.newContext({ locale: "de-DE", viewport: { width: 1366, height: 900 } })).newPage();
    await page.goto(`${url}/staff/`);
    return Object.assign(new StaffPage(page), { close });
}
