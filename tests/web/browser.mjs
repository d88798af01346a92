// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's Chromium, trusting a private authority the way a browser does: by the NSS store of a home of its own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const Arguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** @p host is led to this machine; @p ca: a PEM file to trust, or nothing. */
export async function openBrowser({ host, ca }) {
  const home = mkdtempSync(join(tmpdir(), 'wegweiser-browser.'));
  if (ca) {
    const store = join(home, '.pki/nssdb');
    mkdirSync(store, { recursive: true });
    execFileSync('certutil', ['-N', '-d', `sql:${store}`, '--empty-password']);
    execFileSync('certutil', ['-A', '-d', `sql:${store}`, '-n', 'wegweiser-test', '-t', 'C,,', '-i', ca]);
  }
  const browser = await chromium.launch({
    executablePath: process.env.WEGWEISER_CHROMIUM ?? '/usr/bin/chromium', headless: true, env: { ...process.env, HOME: home },
    args: [...Arguments, `--host-resolver-rules=MAP ${host} 127.0.0.1`],
  });
  return { browser, async close() { await browser.close(); rmSync(home, { recursive: true, force: true }); } };
}
