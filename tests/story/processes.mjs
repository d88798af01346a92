// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Starting, waiting for and killing the programs of the story.
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

export const sleep = ms => new Promise(done => setTimeout(done, ms));

/** Asks again until `probe` gives something true; fails with `what` after `seconds`. */
export async function until(what, probe, seconds = 20) {
    const end = Date.now() + seconds * 1000;
    let last;
    for (;;) {
        try {
            const found = await probe();
            if (found) return found;
        } catch (error) {
            last = error;
        }
        if (Date.now() > end) throw new Error(`waited ${seconds} s in vain for: ${what}${last ? ` (${last.message})` : ""}`);
        await sleep(100);
    }
}

const running = new Set();

/** Starts a program with its output in a log; the answer has kill(), ended and, with `talk`, ask(line). */
export function start(name, logs, command, args, { env = {}, talk = false } = {}) {
    mkdirSync(logs, { recursive: true });
    const log = createWriteStream(join(logs, `${name}.log`), { flags: "a" });
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: [talk ? "pipe" : "ignore", "pipe", "pipe"] });
    running.add(child);
    const program = { child, ended: new Promise(done => child.once("exit", code => { running.delete(child); done(code); })) };
    child.stderr.pipe(log, { end: false });
    if (talk) {
        const waiting = [];
        createInterface({ input: child.stdout }).on("line", line => {
            log.write(`${line}\n`);
            if (waiting.length) waiting.shift()(line);
        });
        program.ask = line => new Promise((done, fail) => {
            const timer = setTimeout(() => fail(new Error(`${name} does not answer: ${line}`)), 20000);
            waiting.push(answer => { clearTimeout(timer); answer.startsWith("ok") ? done(answer) : fail(new Error(`${name}: ${line}: ${answer}`)); });
            child.stdin.write(`${line}\n`);
        });
    } else {
        child.stdout.pipe(log, { end: false });
    }
    program.kill = async (signal = "SIGTERM") => { child.kill(signal); await program.ended; };
    return program;
}

export function killAll() {
    for (const child of running) child.kill("SIGKILL");
}
process.on("exit", killAll);

/** Runs a program to its end and gives what it printed. */
export function output(command, args, { env = {}, input } = {}) {
    return new Promise((done, fail) => {
        const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "pipe"] });
        let out = "", err = "";
        child.stdout.on("data", part => (out += part));
        child.stderr.on("data", part => (err += part));
        child.once("error", fail);
        child.once("close", code => (code === 0 ? done(out) : fail(new Error(`${command} ${args.join(" ")} ended with ${code}: ${err || out}`))));
        child.stdin.on("error", () => {}); // a program that ends without reading (curl) is no fault
        child.stdin.end(input ?? "");
    });
}
