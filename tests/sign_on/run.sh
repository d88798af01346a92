#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches the identity provider (npm, once a lock file) and logs in with it:  WEGWEISER_BUILD=build/no-ui tests/sign_on/run.sh
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export WEGWEISER_BUILD=${WEGWEISER_BUILD:-$here/../../build/release}
WEGWEISER_BUILD=$(cd "$WEGWEISER_BUILD" && pwd)
command -v node >/dev/null && command -v npm >/dev/null || { echo "tests/sign_on: Node.js 18 or newer and npm are needed: apt-get install nodejs npm" >&2; exit 2; }
if ! cmp -s "$here/package-lock.json" "$here/node_modules/.wegweiser-lock"; then
    (cd "$here" && npm ci --no-audit --no-fund --loglevel=error) || { echo "tests/sign_on: npm ci failed: is the package registry reachable?" >&2; exit 2; }
    cp "$here/package-lock.json" "$here/node_modules/.wegweiser-lock"
fi
exec node --test "$here/sign_on.test.mjs"
