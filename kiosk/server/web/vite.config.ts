// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// Relative addresses, files instead of data: addresses and no inline script: the pages run under
// `default-src 'self'` wherever the server puts them.
export default defineConfig({
  root: resolve(__dirname, 'staff'),
  base: './',
  build: {
    outDir: process.env['WEGWEISER_WEB_OUT'] ?? resolve(__dirname, 'dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2021',
    reportCompressedSize: true,
  },
});
