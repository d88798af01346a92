#!/bin/sh
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes package-lock.json of the folder given anew, without the addresses of any registry: versions and checksums are what counts.
# rollup is held at a version whose packages for all platforms can be had: npm ci refuses a lock file that lacks one of them.
set -eu
cd "${1:-$(dirname "$0")/..}"
rm -rf node_modules package-lock.json
npm install --package-lock-only --omit-lockfile-registry-resolved=false --no-audit --no-fund --loglevel=error
sed -i '/^ *"resolved": /d' package-lock.json
npm ci --no-audit --no-fund --loglevel=error
