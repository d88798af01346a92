// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From saving a page to the painted frame of wegweiser-pack preview (two terminals side by side, off-screen), beside a full
// wegweiser-pack build of the same sources in the same run. Usage: preview [RUNS] [SOURCES]
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { WEGWEISER_BUILD: build, WEGWEISER_ROOT: root } = process.env;
const RUNS = Number(process.argv[2] ?? 10);
const work = mkdtempSync(join(tmpdir(), "wegweiser-bench."));
const folder = join(work, "sources");
cpSync(process.argv[3] ?? join(root, "content/leipzig"), folder, { recursive: true });
const program = join(build, "bin/wegweiser-pack");
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const show = (name, values) => console.log(`${name.padEnd(44)} median ${median(values).toFixed(0).padStart(5)} ms   worst ${Math.max(...values).toFixed(0).padStart(5)} ms`);

const topic = join(folder, "topics", readdirSync(join(folder, "topics")).sort()[0]);
const id = /id = "([^"]+)"/.exec(readFileSync(join(topic, "topic.toml"), "utf8"))[1];
const child = spawn(program, ["preview", folder, "--lang", "ar", "--beside", "de", "--topic", id],
    { env: { ...process.env, QT_QPA_PLATFORM: "offscreen", QT_QUICK_BACKEND: "software" }, stdio: ["ignore", "pipe", "inherit"] });
let text = "";
let heard = () => {};
child.stdout.on("data", part => { text += part; heard(); });
child.once("exit", code => { if (code) { console.error(`bench: the preview ended with ${code}: ${text}`); process.exit(1); } });
const shown = () => new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`no frame within 20 s: ${text}`)), 20000);
    heard = () => { const line = /shown .*\n/.exec(text); if (line) { clearTimeout(timer); text = ""; done(line[0]); } };
});
const page = join(topic, "de.md");
const good = readFileSync(page, "utf8");
const saves = [];
let steps = "";
for (let i = 0; i <= RUNS; i++) {
    await new Promise(done => setTimeout(done, 1200)); // as an editor saves: now and then, the other languages are built in between
    writeFileSync(join(topic, ".saved"), good.replace(/title = "(.*)"/, `title = "$1 ${i}"`));
    const frame = shown();
    const began = performance.now();
    renameSync(join(topic, ".saved"), page);
    steps = await frame;
    if (i > 0) saves.push(performance.now() - began); // the first warms up
}
child.kill("SIGINT");
const builds = [];
for (let i = 0; i < RUNS; i++) {
    const began = performance.now();
    if (spawnSync(program, ["build", folder, "-o", join(work, "out")]).status !== 0) throw new Error("build failed");
    builds.push(performance.now() - began);
}
const pages = readdirSync(folder, { recursive: true }).filter(name => name.endsWith(".md")).length;
console.log(`${pages} pages, ${RUNS} saves, two terminals of 1080x1920, software rendering\n`);
show("save -> new frame on both terminals", saves);
show("wegweiser-pack build, all languages", builds);
console.log(`\nlast: ${steps.trim()}`);
rmSync(work, { recursive: true, force: true, maxRetries: 5 });
