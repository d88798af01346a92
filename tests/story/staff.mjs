// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The staff page in a real Chromium that trusts the demo authority as a browser would: by its NSS store.
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { output } from "./processes.mjs";

export async function openStaffPage({ root, data, ca, url, pictures }) {
    const { chromium } = createRequire(join(root, "tests/web/package.json"))("playwright-core");
    const home = join(data, "browser-home"), store = join(home, ".pki/nssdb");
    mkdirSync(store, { recursive: true });
    await output("certutil", ["-N", "-d", `sql:${store}`, "--empty-password"]);
    await output("certutil", ["-A", "-d", `sql:${store}`, "-n", "demo", "-t", "C,,", "-i", ca]);
    const browser = await chromium.launch({
        executablePath: "/usr/bin/chromium", env: { ...process.env, HOME: home },
        args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
    const page = await (await browser.newContext({ locale: "de-DE", viewport: { width: 1366, height: 900 } })).newPage();
    await page.goto(`${url}/staff/`);
    return {
        page,
        close: () => browser.close(),
    };
}
