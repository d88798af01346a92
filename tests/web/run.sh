#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The staff page in Debian's Chromium. By default against a small server of its own (kiosk/server/web/dev); against a real one with
#   WEGWEISER_URL=https://localhost:8443 WEGWEISER_CA=ca.pem
#   WEGWEISER_ACCOUNT, WEGWEISER_PASSWORD            an adviser (and WEGWEISER_ACCOUNT2, WEGWEISER_PASSWORD2: another one)
# whose day is emptied by the tests: never a server in use. Its house has to be open, with three desks and the service "general". WEGWEISER_PICTURES=DIR keeps pictures, WEGWEISER_ONLY=WORDS picks tests.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
web=$here/../../kiosk/server/web

give_up() { echo "tests/web/run.sh: $1" >&2; exit 2; }
command -v node >/dev/null && command -v npm >/dev/null || give_up "Node.js and npm are needed: apt-get install nodejs npm"
[ -x "${WEGWEISER_CHROMIUM:-/usr/bin/chromium}" ] || give_up "Chromium is needed: apt-get install chromium"
[ -z "${WEGWEISER_CA:-}" ] || command -v certutil >/dev/null || give_up "certutil is needed: apt-get install libnss3-tools"

if ! cmp -s "$here/package-lock.json" "$here/node_modules/.wegweiser-lock"; then
    (cd "$here" && npm ci --no-audit --no-fund --loglevel=error) || give_up "npm ci failed in tests/web"
    cp "$here/package-lock.json" "$here/node_modules/.wegweiser-lock"
fi

if [ -z "${WEGWEISER_URL:-}" ]; then
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/wegweiser-web.XXXXXX")
    "$web/build.sh" "$scratch/web" >"$scratch/build.log" 2>&1 || { cat "$scratch/build.log" >&2; give_up "the pages could not be built"; }
    echo "The pages' own parts"
    (cd "$web" && npm --silent test >"$scratch/unit.log" 2>&1) || unit_failed=1
    units=$(sed -n 's/^\(# \|ℹ \)pass //p' "$scratch/unit.log" | tail -n 1)
    bad=$(sed -n 's/^\(# \|ℹ \)fail //p' "$scratch/unit.log" | tail -n 1)
    if [ -n "${unit_failed:-}" ]; then
        grep -vE '^ok|✔' "$scratch/unit.log"
        echo "${units:-0} passed, ${bad:-1} failed"
        rm -rf "$scratch"
        exit 1
    fi
    echo "${units:-0} unit tests passed"
    node "$web/dev/mock_server.mjs" --port 0 --web "$scratch/web" >"$scratch/server.log" 2>&1 &
    server=$!
    trap 'kill "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT
    for _ in $(seq 100); do
        WEGWEISER_URL=$(sed -n 's,^\(http://[^/]*\)/staff/$,\1,p' "$scratch/server.log")
        [ -n "$WEGWEISER_URL" ] && break
        kill -0 "$server" 2>/dev/null || { cat "$scratch/server.log" >&2; give_up "the small server did not start"; }
        sleep 0.1
    done
    [ -n "$WEGWEISER_URL" ] || give_up "the small server did not start"
    export WEGWEISER_SMALL_SERVER=1 WEGWEISER_URL WEGWEISER_ACCOUNT=anna WEGWEISER_PASSWORD=wegweiser WEGWEISER_ACCOUNT2=ben WEGWEISER_PASSWORD2=wegweiser
fi
# Requests that a test passes on itself are checked against the same authority.
[ -z "${WEGWEISER_CA:-}" ] || export NODE_EXTRA_CA_CERTS=$WEGWEISER_CA
echo "The staff page in Chromium, at $WEGWEISER_URL"
node "$here/staff_test.mjs"
