#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The exported web site of the example and of content/leipzig: every link, schema.org data, html-validate, axe-core in Chromium.
# tests/export/run.sh [PROGRAM]: wegweiser-pack of a build. WEGWEISER_PICTURES=DIR keeps pictures.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..

give_up() { echo "tests/export/run.sh: $1" >&2; exit 2; }
command -v node >/dev/null && command -v npm >/dev/null || give_up "Node.js and npm are needed: apt-get install nodejs npm"
[ -x "${WEGWEISER_CHROMIUM:-/usr/bin/chromium}" ] || give_up "Chromium is needed: apt-get install chromium"
program=${1:-}
for build in release dev no-ui; do
    [ -n "$program" ] || { [ ! -x "$root/build/$build/bin/wegweiser-pack" ] || program=$root/build/$build/bin/wegweiser-pack; }
done
[ -x "$program" ] || give_up "no wegweiser-pack is built: cmake --preset no-ui && ninja -C build/no-ui wegweiser-pack"
if ! cmp -s "$here/package-lock.json" "$here/node_modules/.wegweiser-lock"; then
    (cd "$here" && npm ci --no-audit --no-fund --loglevel=error) || give_up "npm ci failed in tests/export"
    cp "$here/package-lock.json" "$here/node_modules/.wegweiser-lock"
fi

scratch=$(mktemp -d "${TMPDIR:-/tmp}/wegweiser-export.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
base=https://www.example.org/welcome/
"$program" export html "$root/content/schema/example" -o "$scratch/example" || give_up "the example could not be exported"
"$program" export html "$root/content/leipzig" -o "$scratch/leipzig" --base-url "$base" || give_up "content/leipzig could not be exported"

passed=0 failed=0
part() {
    local log=$scratch/part.log
    "$@" 2>&1 | tee "$log" | grep -vE '^[0-9]+ passed, [0-9]+ failed' || true
    local sum
    sum=$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$log" | tail -n 1 || true)
    [ -n "$sum" ] || sum="0 passed, 1 failed"
    passed=$((passed + ${sum%% passed*}))
    sum=${sum#* passed, }
    failed=$((failed + ${sum%% failed*}))
}
part python3 "$here/site.py" "$scratch/example"
part python3 "$here/site.py" "$scratch/leipzig" "$base"
part node "$here/browser_test.mjs" "$scratch/example" "$scratch/leipzig"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
