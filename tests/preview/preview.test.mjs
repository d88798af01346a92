// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// wegweiser-pack preview as an editor uses it: the real programs off-screen, and the command over terminals of paper.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const build = process.env.WEGWEISER_BUILD;
const pack = join(build, "bin/wegweiser-pack");
const work = mkdtempSync(join(tmpdir(), "wegweiser-preview-test."));
const temporary = join(work, "tmp");
mkdirSync(temporary);
const running = new Set();
after(() => { for (const child of running) child.kill("SIGKILL"); rmSync(work, { recursive: true, force: true }); });

async function until(what, probe, seconds = 20) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
        try { const found = probe(); if (found) return found; } catch { /* not yet */ }
        assert.ok(Date.now() < end, `waited ${seconds} s in vain for ${what}`);
        await new Promise(done => setTimeout(done, 20));
    }
}

let count = 0;
function sources() {
    const folder = join(work, `sources-${++count}`);
    assert.equal(spawnSync(pack, ["new", folder, "--id", "trial"]).status, 0);
    return folder;
}
function run(program, args, env = {}) {
    const child = spawn(program, args, { env: { ...process.env, TMPDIR: temporary, ...env }, stdio: ["pipe", "pipe", "pipe"] });
    running.add(child);
    const it = { child, text: "", errors: "", code: undefined };
    child.stdout.on("data", part => (it.text += part));
    child.stderr.on("data", part => (it.errors += part));
    child.on("exit", code => { it.code = code; running.delete(child); });
    return it;
}
const topicFolder = folder => join(folder, "topics", readdirSync(join(folder, "topics")).sort()[0]);
const idOf = folder => /id = "([^"]+)"/.exec(readFileSync(join(topicFolder(folder), "topic.toml"), "utf8"))[1];
const languagesOf = folder => [...readFileSync(join(folder, "pack.toml"), "utf8").matchAll(/languages = \[([^\]]*)\]/g)][0][1].match(/[a-z-]+/g);
const names = map => JSON.parse(readFileSync(map, "utf8")).targets.map(one => one.name);

test("a saved page is shown within a second, an error keeps the last good state, mending takes the band away", async () => {
    const folder = sources();
    const [, other] = languagesOf(folder);
    const map = join(work, "map");
    const it = run(pack, ["preview", folder, "--lang", other, "--beside", "de", "--topic", idOf(folder), "--inspect", map]);
    await until("both terminals", () => names(map).includes("page-talk") && names(`${map}.2`).includes("page-talk"));
    const page = join(topicFolder(folder), "de.md");
    const good = readFileSync(page, "utf8");

    writeFileSync(`${page}.tmp`, good.replace(/title = ".*"/, 'title = "Neuer Titel"')); // as editors save
    renameSync(`${page}.tmp`, page);
    const shown = await until("the new frame", () => /shown (\d+) ms after saving/.exec(it.text));
    assert.ok(Number(shown[1]) < 1000, shown[0]);

    writeFileSync(page, good.replace("title =", "titel ="));
    for (const one of [map, `${map}.2`]) await until("the band", () => names(one).includes("preview-finding-0"));
    assert.match(it.text, /de\.md:\d+: `title` is missing/);
    assert.ok(names(map).includes("page-talk"), "the page is still there");

    writeFileSync(page, good);
    for (const one of [map, `${map}.2`]) await until("no band", () => !names(one).includes("preview-findings"));
    assert.match(it.text, /no errors/);

    it.child.kill("SIGINT");
    await until("the end", () => it.code !== undefined);
    assert.equal(it.code, 0);
    assert.deepEqual(readdirSync(temporary), [], "nothing is left in the temporary folder");
});

test("a topic that is deleted leads away from it, a new one appears", async () => {
    const folder = sources();
    const map = join(work, "map-topics");
    const id = idOf(folder);
    const it = run(pack, ["preview", folder, "--topic", id, "--inspect", map]);
    await until("the page", () => names(map).includes("page-talk"));
    const fresh = join(folder, "topics", "90-fresh");
    mkdirSync(fresh);
    copyFileSync(join(topicFolder(folder), "de.md"), join(fresh, "de.md"));
    writeFileSync(join(fresh, "topic.toml"), readFileSync(join(topicFolder(folder), "topic.toml"), "utf8").replace(/id = ".*"/, 'id = "fresh"'));
    await until("the new topic is built", () => /shown/.test(it.text));
    rmSync(topicFolder(folder), { recursive: true });
    await until("the page is gone and the new topic stands at home", () => names(map).includes("topic-fresh") && !names(map).includes("page-talk"));
    it.child.kill("SIGTERM");
    await until("the end", () => it.code !== undefined);
});

test("the terminal goes where the other half went, and tells where a visitor goes", async () => {
    const folder = sources();
    const id = idOf(folder);
    const made = join(work, "made");
    const key = join(work, "key");
    for (const args of [["build", folder, "-o", made], ["keygen", "-o", key], ["sign", made, "--key", key]]) assert.equal(spawnSync(pack, args).status, 0);
    const it = run(join(build, "bin/wegweiser-kiosk"), ["--preview", "1/2", "--pack", made, "--pack-key", `${key}.pub`, "--language", "de", "--windowed", "540x960"]);
    it.child.stdin.write(`go\tpage\t${id}\n`);
    await until("it followed", () => it.text.includes(`followed\tde\tpage\t${id}\n`));
    assert.ok(!it.text.includes("at\t"), "what it was told is not told back");
    it.child.stdin.write(`pack\t7\t${made}\n`);
    await until("it is painted", () => it.text.includes("painted\t7\n"));
    it.child.stdin.write(`pack\t8\t${work}\n`);
    await until("what is no pack is refused", () => /refused\t8\t.*no pack here/.test(it.text));
    it.child.stdin.write("go\tidle\t\ngo\thome\t\n");
    await until("it is home again in its language", () => it.text.includes("followed\tde\thome\t\n"));
    it.child.stdin.end();
    await until("it ends with its stdin", () => it.code !== undefined);
    assert.equal(it.code, 0);
});

/** The command beside a terminal made of a few lines of script that keeps what it hears. */
function paperTerminal(script) {
    const bin = mkdtempSync(join(work, "bin."));
    copyFileSync(pack, join(bin, "wegweiser-pack"));
    if (script) {
        writeFileSync(join(bin, "wegweiser-kiosk"), `#!${process.execPath}\n${script}`);
        chmodSync(join(bin, "wegweiser-kiosk"), 0o755);
    }
    return bin;
}

test("a half that moves leads the other one, once", async () => {
    const folder = sources();
    const id = idOf(folder);
    const bin = paperTerminal(`
        const { appendFileSync } = require("node:fs");
        const half = process.argv[process.argv.indexOf("--preview") + 1][0];
        process.stdin.on("data", part => {
            appendFileSync(process.env.HEARD + half, part);
            const go = /go\t(\S*)\t(\S*)\n/.exec(part);
            if (go) process.stdout.write("followed\tde\t" + go[1] + "\t" + go[2] + "\n");
        }).on("end", () => process.exit(0));
        if (half === "1") process.stdout.write("at\tde\tpage\t${id}\nscroll\t2\t500\n");
    `);
    const heard = join(work, "heard");
    const it = run(join(bin, "wegweiser-pack"), ["preview", folder, "--beside", "de"], { HEARD: heard });
    await until("the other half hears it", () => readFileSync(`${heard}2`, "utf8").includes("scroll\t2\t500"));
    assert.ok(readFileSync(`${heard}2`, "utf8").includes(`go\tpage\t${id}\n`));
    await until("the strip names the file", () => /strip\tde\ttopics\S*\/de\.md\t/.test(readFileSync(`${heard}1`, "utf8")));
    assert.ok(!readFileSync(`${heard}1`, "utf8").includes("go\t"), "no echo");
    it.child.kill("SIGTERM");
    await until("the end", () => it.code !== undefined);
});

test("what keeps a preview from beginning is said in one line", async () => {
    const folder = sources();
    const failing = run(join(paperTerminal("console.error('no display here'); process.exit(3)"), "wegweiser-pack"), ["preview", folder]);
    await until("the end", () => failing.code !== undefined);
    assert.equal(failing.code, 3);
    assert.match(failing.text, /no display here/);
    const missing = spawnSync(join(paperTerminal(""), "wegweiser-pack"), ["preview", folder], { encoding: "utf8", env: { ...process.env, PATH: "/nowhere" } });
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /wegweiser-kiosk is not beside this program/);
    const wrong = args => spawnSync(pack, ["preview", ...args], { encoding: "utf8", env: { ...process.env, TMPDIR: temporary } });
    assert.match(wrong([join(work, "nowhere")]).stderr, /no such folder/);
    assert.match(wrong([folder, "--lang", "xx"]).stderr, /`xx` is not among the languages/);
    assert.match(wrong([folder, "--topic", "nowhere"]).stderr, /no topic `nowhere`/);
    assert.equal(wrong([folder, "--windowed", "large"]).status, 2);
    appendFileSync(join(topicFolder(folder), "topic.toml"), "nonsense = 1\n");
    assert.match(wrong([folder]).stdout, /topic\.toml:\d+: /);
    assert.equal(wrong([folder]).status, 1);
    assert.ok(!existsSync(join(temporary, "wegweiser-preview")));
    assert.deepEqual(readdirSync(temporary), []);
});
