#!/bin/sh
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the pages that wegweiser-server serves:  kiosk/server/web/build.sh OUTDIR
# May be called again at any time: fetches packages only when the lock file changed.
set -eu

if [ $# -ne 1 ]; then
    echo "usage: build.sh OUTDIR" >&2
    exit 2
fi
mkdir -p "$1"
out=$(cd "$1" && pwd)
cd "$(dirname "$0")"

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo "build.sh: the web pages need Node.js 18 or newer and npm: apt-get install nodejs npm" >&2
    exit 1
fi
if [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 18')" != true ]; then
    echo "build.sh: Node.js $(node --version) is too old: 18 or newer is needed" >&2
    exit 1
fi

# The stamp stands inside node_modules: who deletes that folder gets it anew.
stamp=node_modules/.wegweiser-lock
if ! cmp -s package-lock.json "$stamp"; then
    echo "build.sh: fetching packages (npm ci)"
    npm ci --no-audit --no-fund --loglevel=error || {
        echo "build.sh: npm ci failed: is the package registry reachable? (npm config get registry)" >&2
        exit 1
    }
    cp package-lock.json "$stamp"
fi
echo "build.sh: building the pages into $out"
WEGWEISER_WEB_OUT="$out" npm run --silent build
