# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# The steps of deploy/demo and of the whole story. Sourced; expects $root, $build, $data and $port.

started=()

step() { printf '\033[1m==>\033[0m %s\n' "$*"; }
fail() { printf 'demo: %s\n' "$*" >&2; exit 1; }

# Runs a command quietly; its output is shown only when it fails.
quietly() {
    local log
    log=$(mktemp)
    if ! "$@" >"$log" 2>&1; then
        tail -n 25 "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}

prepare_program() {
    step "Packages"
    "$root/deploy/install-packages"
    step "Program (the first build takes some minutes)"
    if [ ! -f "$build/CMakeCache.txt" ]; then
        quietly cmake --preset release -S "$root" -B "$build" || fail "configuring failed; the lines above say why"
    fi
    cmake --build "$build" --target wegweiser-pack wegweiser-server wegweiser-kiosk wegweiser-display \
        | progress_of_build || fail "the build failed; run: cmake --build $build"
    step "Staff pages"
    quietly "$root/kiosk/server/web/build.sh" "$build/web" || fail "the staff pages could not be built"
}

# One line that moves on a terminal, every hundredth step elsewhere.
progress_of_build() {
    local line n=0
    while IFS= read -r line; do
        case $line in
        \[*\]*) n=$((n + 1)); if [ -t 1 ]; then printf '\r    %s\033[K' "${line%% *}"; elif [ $((n % 100)) = 0 ]; then printf '    %s\n' "${line%% *}"; fi ;;
        *error* | *Error* | FAILED*) printf '%s\n' "$line" ;;
        esac
    done
    if [ -t 1 ]; then printf '\r\033[K'; fi
}

# The version that is published; 0 when none is.
published_version() {
    local version
    version=$(sed -n 's/.*"version": *\([0-9]*\).*/\1/p' "$data/site/timestamp.json" 2>/dev/null | head -n 1)
    printf '%s' "${version:-0}"
}

# Checks, builds, signs and verifies a pack. What differs from the published version becomes the next one.
# Usage: build_pack SOURCES OUT
build_pack() {
    local pack=$build/bin/wegweiser-pack sources=$1 out=$2 version
    version=$(published_version)
    mkdir -p "$data/keys"
    chmod 700 "$data/keys"
    "$pack" check --quiet "$sources" || fail "the pack's sources have faults; the lines above name them"
    make_key demo
    rm -rf "$out"
    quietly "$pack" build "$sources" -o "$out" --pack-version "$((version > 0 ? version : 1))" || fail "the pack could not be built"
    if [ "$version" -gt 0 ] && ! cmp -s "$out/manifest.json" "$data/site/packs/$version/manifest.json"; then
        rm -rf "$out"
        quietly "$pack" build "$sources" -o "$out" --pack-version "$((version + 1))" || fail "the pack could not be built"
    fi
    quietly "$pack" sign "$out" --key "$data/keys/demo" || fail "the pack could not be signed"
    quietly "$pack" verify "$out" --key "$data/keys/demo.pub" || fail "the pack could not be verified"
}

# The Leipzig pack that the terminal is delivered with.
prepare_pack() {
    step "Leipzig pack"
    build_pack "$root/content/leipzig" "$data/pack.new"
    rm -rf "$data/pack"
    mv "$data/pack.new" "$data/pack"
}

# A demo's keys have no passphrase; those of a house have one (kiosk/trust/README.md).
make_key() {
    [ -f "$data/keys/$1.pub" ] || quietly "$build/bin/wegweiser-pack" keygen --no-passphrase -o "$data/keys/$1" \
        || fail "the key $1 could not be made"
}

# Who may sign what, and the folder that terminals update from. Data of a demo from before it had these gets them here.
prepare_site() {
    local pack=$build/bin/wegweiser-pack
    step "Published folder"
    if [ ! -f "$data/root/1.sig.json" ]; then
        rm -rf "$data/root" "$data/site"
        make_key root
        make_key timestamp
        quietly "$pack" root new --pack leipzig --root-key "$data/keys/root.pub" --pack-key "$data/keys/demo.pub" \
            --timestamp-key "$data/keys/timestamp.pub" --expires "$(date -u -d '+5 years' +%F)" -o "$data/root" \
            || fail "the root could not be made"
        quietly "$pack" root sign "$data/root" --key "$data/keys/root" || fail "the root could not be signed"
    fi
    publish_pack "$data/pack"
}

# Also renews the timestamp of a pack that is published already. Usage: publish_pack OUT
publish_pack() {
    quietly "$build/bin/wegweiser-pack" publish "$1" -o "$data/site" --root "$data/root" --timestamp-key "$data/keys/timestamp" \
        || fail "the pack could not be published"
}

# For a demo that runs: what an editor does. Usage: publish_change SOURCES
publish_change() {
    local before
    if [ ! -f "$data/root/1.sig.json" ] || [ ! -x "$build/bin/wegweiser-pack" ]; then fail "no demo in $data yet; start it first with: deploy/demo"; fi
    before=$(published_version)
    build_pack "$1" "$data/change"
    publish_pack "$data/change"
    rm -rf "$data/change"
    if [ "$(published_version)" = "$before" ]; then
        printf 'Nothing differs from version %s, which is published already.\n' "$before"
    else
        printf 'Version %s is published; the terminal tries it and shows it as soon as nobody is using it.\n' "$(published_version)"
    fi
}

# A certificate authority of the demo's own, and a certificate for this machine.
prepare_authority() {
    local ca=$data/ca
    if [ -f "$ca/server.pem" ] && openssl x509 -in "$ca/server.pem" -noout -checkend 604800 >/dev/null; then return; fi
    step "Demo certificate authority"
    mkdir -p "$ca"
    chmod 700 "$ca"
    quietly openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj "/CN=Wegweiser demo authority" \
        -addext "basicConstraints=critical,CA:TRUE,pathlen:0" -addext "keyUsage=critical,keyCertSign,cRLSign" \
        -keyout "$ca/ca.key" -out "$ca/ca.pem" || fail "openssl could not make a certificate authority"
    quietly openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=localhost" \
        -keyout "$ca/server.key" -out "$ca/server.csr" || fail "openssl could not make a key"
    printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n' >"$ca/server.ext"
    quietly openssl x509 -req -in "$ca/server.csr" -CA "$ca/ca.pem" -CAkey "$ca/ca.key" -CAcreateserial -days 397 \
        -extfile "$ca/server.ext" -out "$ca/server.pem" || fail "openssl could not make a certificate"
    chmod 600 "$ca"/*.key
}

# The Leipzig house, but open round the clock: a demo is tried at any hour.
site_open_all_day() {
    awk '/^\[/ { drop = ($0 ~ /^\[\[(hours|exceptions)/) } /^last_ticket_minutes/ { print "last_ticket_minutes = 0"; next } !drop' \
        "$root/content/leipzig/site.toml"
    printf '\n[[hours]]\ndays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]\nfrom = "00:00"\nto = "24:00"\n'
}

prepare_server() {
    local server=$build/bin/wegweiser-server
    [ -d "$data/server" ] && [ -f "$data/first-login" ] && return
    step "Server data"
    rm -rf "$data/server"
    mkdir -p "$data"
    site_open_all_day >"$data/site.toml"
    quietly "$server" init --site "$data/site.toml" --data "$data/server" || fail "the server could not be initialised"
    local word
    word=$(openssl rand -base64 15 | tr -d '/+=' | cut -c1-16)
    (umask 077; printf '%s\n' "$word" >"$data/first-login")
    quietly "$server" account add adviser --role adviser --password-file "$data/first-login" --data "$data/server" \
        || fail "the first account could not be made"
    quietly "$server" account add manager --role manager --password-file "$data/first-login" --data "$data/server" \
        || fail "the manager's account could not be made"
}

# Starts a program in the background, its output into a log of its own. Usage: start NAME COMMAND…
start() {
    local name=$1
    shift
    mkdir -p "$data/log"
    "$@" >>"$data/log/$name.log" 2>&1 &
    started+=($!)
    printf '%s' "$!" >"$data/$name.pid"
}

start_server() {
    step "Server on https://localhost:$port"
    start server "$build/bin/wegweiser-server" --data "$data/server" --listen "127.0.0.1:$port" \
        --tls-cert "$data/ca/server.pem" --tls-key "$data/ca/server.key" --second-factor-for none --pack "$data/site" --pack-key "$data/keys/demo.pub" --web "$build/web"
    trap end_all EXIT
    trap 'exit 0' INT TERM
    local try
    for try in $(seq 100); do
        if curl -fsS --noproxy '*' --cacert "$data/ca/ca.pem" "https://localhost:$port/readyz" >/dev/null 2>&1; then return; fi
        kill -0 "${started[-1]}" 2>/dev/null || { tail -n 5 "$data/log/server.log" >&2; fail "the server ended; the lines above say why"; }
        sleep 0.1
    done
    fail "the server does not answer on port $port; see $data/log/server.log"
}

prepare_terminal() {
    [ -f "$data/terminal/identity.json" ] && return
    step "Enrolling the terminal"
    local code
    code=$("$build/bin/wegweiser-server" terminal code --trusted --data "$data/server" | tail -n 1)
    quietly "$build/bin/wegweiser-kiosk" enrol --server "https://localhost:$port" --ca "$data/ca/ca.pem" --code "$code" \
        --data "$data/terminal" || fail "the terminal could not be enrolled"
}

start_screens() {
    local kiosk_size=720x1280 display_size=1280x720 kiosk_env=() display_env=()
    if [ "$look" = auto ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then look=offscreen; fi
    case $look in
    vnc)
        kiosk_env=(QT_QPA_PLATFORM=vnc:size=1080x1920:port=5901 QT_QUICK_BACKEND=software)
        display_env=(QT_QPA_PLATFORM=vnc:size=1920x1080:port=5902 QT_QUICK_BACKEND=software)
        kiosk_size=1080x1920 display_size=1920x1080 ;;
    offscreen)
        kiosk_env=(QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software)
        display_env=(QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software)
        kiosk_size=1080x1920 display_size=1920x1080 ;;
    esac
    step "Terminal and waiting-room display"
    mkdir -p "$data/slips"
    start kiosk env "${kiosk_env[@]}" "$build/bin/wegweiser-kiosk" --pack "$data/pack" --pack-key "$data/keys/demo.pub" \
        --data "$data/terminal" --server "https://localhost:$port" --ca "$data/ca/ca.pem" --printer "file:$data/slips" \
        --updates "https://localhost:$port/packs/" --root "$data/root" --update-interval 5 --windowed "$kiosk_size"
    start display env "${display_env[@]}" "$build/bin/wegweiser-display" --server "https://localhost:$port" --site leipzig \
        --ca "$data/ca/ca.pem" --data "$data/display" --windowed "$display_size"
}

say_where_to_look() {
    printf '\n'
    case $look in
    vnc) printf '  Terminal        any VNC viewer on port 5901\n  Display         any VNC viewer on port 5902\n' ;;
    offscreen) printf '  This machine has no display: terminal and waiting-room display run unseen.\n  To see them, start:  deploy/demo --vnc   and open ports 5901 and 5902 in any VNC viewer.\n' ;;
    *) printf '  Terminal        the tall window: touch or click\n  Display         the wide window\n' ;;
    esac
    printf '  Staff page      https://localhost:%s/staff/   (the browser warns: the demo is its own authority, %s)\n' "$port" "$data/ca/ca.pem"
    printf '  First log-in    adviser   password  %s\n' "$(cat "$data/first-login")"
    printf '  Printed slips   %s\n' "$data/slips"
    printf '  Change a text   edit content/leipzig, then in another shell:  deploy/demo --publish%s\n' "$1"
    printf '  Logs            %s\n\n  Ctrl-C ends everything; the next start goes on with the same data.\n\n' "$data/log"
}

wait_for_the_end() {
    # Whichever part ends first ends the demo, and is named.
    local ended=0
    wait -n "${started[@]}" || ended=$?
    local name
    for name in server kiosk display; do
        if [ -f "$data/$name.pid" ] && ! kill -0 "$(cat "$data/$name.pid")" 2>/dev/null; then
            printf 'demo: %s ended (%s); last lines of %s:\n' "$name" "$ended" "$data/log/$name.log" >&2
            tail -n 5 "$data/log/$name.log" >&2
        fi
    done
    exit 1
}

end_all() {
    trap - EXIT INT TERM
    local pid
    for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${started[@]}"; do wait "$pid" 2>/dev/null || true; done
    rm -f "$data"/*.pid
}
