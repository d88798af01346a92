// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From process start to the first painted home screen, and memory (PSS) after it, beside Chromium in kiosk mode on a
// static page, in the same run. Prints medians of RUNS warm starts, the first (cold) start apart, and the ratios.
import { spawn, execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { WEGWEISER_BUILD: build, WEGWEISER_ROOT: root } = process.env;
const RUNS = Number(process.argv[2] ?? 10);
const work = mkdtempSync(join(tmpdir(), "wegweiser-bench."));
const sleep = ms => new Promise(done => setTimeout(done, ms));
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function descendants(pid) {
    const parents = new Map();
    for (const name of readdirSync("/proc").filter(entry => /^\d+$/.test(entry))) {
        try { parents.set(Number(name), Number(readFileSync(`/proc/${name}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[1])); } catch { /* it ended */ }
    }
    const found = [pid];
    for (let i = 0; i < found.length; i++) for (const [child, parent] of parents) if (parent === found[i]) found.push(child);
    return found;
}

/** Proportional set size of a process and all below it, in MiB. */
function pss(pid) {
    let kib = 0;
    for (const one of descendants(pid)) {
        try { kib += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, "utf8"))[1]); } catch { /* it ended */ }
    }
    return kib / 1024;
}

async function measure(launch) {
    const began = performance.now();
    const { child, painted } = launch();
    await painted;
    const start = performance.now() - began;
    await sleep(500);
    const memory = pss(child.pid);
    const ended = new Promise(done => child.once("exit", done));
    for (const pid of descendants(child.pid).reverse()) { try { process.kill(pid, "SIGKILL"); } catch { /* it ended */ } }
    await ended;
    return { start, memory };
}

function kiosk(platform) {
    return () => {
        const child = spawn(join(build, "bin/wegweiser-kiosk"), ["--pack", join(work, "pack"), "--pack-key", join(work, "key.pub"),
            "--data", join(work, "terminal"), "--windowed", "1080x1920", "--language", "de"],
            { env: { ...process.env, QT_QPA_PLATFORM: platform, QT_QUICK_BACKEND: "software", ...(platform === "wayland" ? { QT_WAYLAND_DISABLE_WINDOWDECORATION: "1" } : {}) }, stdio: ["ignore", "ignore", "pipe"] });
        const painted = new Promise((done, fail) => {
            let text = "";
            child.stderr.on("data", part => { text += part; if (text.includes('"first-frame"')) done(); });
            child.once("exit", code => fail(new Error(`the kiosk ended with ${code}: ${text}`)));
        });
        return { child, painted };
    };
}

function chromium(port, seen) {
    return () => {
        const profile = mkdtempSync(join(work, "profile."));
        const child = spawn("/usr/bin/chromium", ["--headless=new", "--kiosk", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1080,1920",
            `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`], { stdio: "ignore" });
        return { child, painted: new Promise(done => (seen.done = done)) };
    };
}

async function series(name, launch) {
    const cold = await measure(launch);
    const warm = [];
    for (let i = 0; i < RUNS; i++) warm.push(await measure(launch));
    return { name, cold: cold.start, start: median(warm.map(one => one.start)), memory: median(warm.map(one => one.memory)) };
}

const pack = (...args) => execFileSync(join(build, "bin/wegweiser-pack"), args, { stdio: "pipe" });
pack("keygen", "--no-passphrase", "-o", join(work, "key"));
pack("build", join(root, "content/leipzig"), "-o", join(work, "pack"));
pack("sign", join(work, "pack"), "--key", join(work, "key"));

const page = `<!doctype html><meta charset="utf-8"><title>static</title><style>body{margin:48px;font:36px sans-serif;background:#F5F2EC}
div{display:inline-block;width:460px;height:120px;margin:12px;background:#fff;border-radius:20px}</style>${"<div>Karte</div>".repeat(12)}
<script>requestAnimationFrame(()=>requestAnimationFrame(()=>fetch("/painted")))</script>`;
const seen = {};
const server = createServer((request, answer) => {
    answer.setHeader("content-type", "text/html");
    answer.end(request.url === "/painted" ? "" : page);
    if (request.url === "/painted") seen.done?.();
}).listen(0, "127.0.0.1");
await new Promise(done => server.once("listening", done));

const rows = [await series("wegweiser-kiosk, offscreen", kiosk("offscreen"))];
if (process.env.WAYLAND_DISPLAY) rows.push(await series("wegweiser-kiosk, weston", kiosk("wayland")));
rows.push(await series("Chromium kiosk, static page", chromium(server.address().port, seen)));
const base = rows.at(-1);
console.log(`process start to first painted home, ${RUNS} warm starts, 1080x1920, software rendering\n`);
console.log("                               first start   warm median   ratio      PSS      ratio");
for (const row of rows)
    console.log(`${row.name.padEnd(30)} ${row.cold.toFixed(0).padStart(8)} ms ${row.start.toFixed(0).padStart(10)} ms ${(row.start / base.start).toFixed(2).padStart(8)} ${row.memory.toFixed(0).padStart(7)} MiB ${(row.memory / base.memory).toFixed(2).padStart(7)}`);
server.close();
rmSync(work, { recursive: true, force: true, maxRetries: 5 });
process.exit(0);
