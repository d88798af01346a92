#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches the collections of hostile texts (npm), once a lock file.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
command -v node >/dev/null && command -v npm >/dev/null || { echo "tests/contract/http: Node.js and npm are needed: apt-get install nodejs npm" >&2; exit 2; }
cmp -s "$here/package-lock.json" "$here/node_modules/.wegweiser-lock" && exit 0
(cd "$here" && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error) || { echo "tests/contract/http: npm ci failed: is the package registry reachable?" >&2; exit 2; }
cp "$here/package-lock.json" "$here/node_modules/.wegweiser-lock"
