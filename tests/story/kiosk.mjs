// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A terminal (or display) on the test compositor, driven by real touch. Where things are is read from the map of touch
// targets that the program writes with --inspect; nothing else of the program is reached into.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { start, until, sleep } from "./processes.mjs";

export class Kiosk {
    constructor({ build, data, logs, url, ca, printerPort, display = false }) {
        Object.assign(this, { build, data, logs, url, ca, printerPort, display, name: display ? "display" : "kiosk" });
        this.socket = `wegweiser-${this.name}-${process.pid}`;
        this.runtime = join(data, `runtime-${this.name}`);
        this.map = join(data, `${this.name}.map.json`);
        mkdirSync(this.runtime, { recursive: true, mode: 0o700 });
        mkdirSync(join(data, "pictures"), { recursive: true });
    }

    async launch() {
        const size = this.display ? "1920x1080" : "1080x1920";
        if (!this.compositor) {
            this.compositor = start(`${this.name}-compositor`, this.logs, join(this.build, "bin/compositor"), ["--socket", this.socket, "--size", size],
                { env: { XDG_RUNTIME_DIR: this.runtime, QT_QPA_PLATFORM: "offscreen" }, talk: true });
            await until("the compositor's socket", () => existsSync(join(this.runtime, this.socket)));
        }
        const env = { XDG_RUNTIME_DIR: this.runtime, WAYLAND_DISPLAY: this.socket, QT_QPA_PLATFORM: "wayland", QT_QUICK_BACKEND: "software", QT_WAYLAND_DISABLE_WINDOWDECORATION: "1", LC_ALL: "C.UTF-8" };
        const bin = name => join(this.build, "bin", name);
        this.program = this.display
            ? start("display", this.logs, bin("wegweiser-display"), ["--server", this.url, "--site", "leipzig", "--ca", this.ca, "--data", join(this.data, "display")], { env })
            : start("kiosk", this.logs, bin("wegweiser-kiosk"), ["--pack", join(this.data, "pack"), "--pack-key", join(this.data, "keys/demo.pub"), "--data", join(this.data, "terminal"),
                "--server", this.url, "--ca", this.ca, "--printer", `tcp:127.0.0.1:${this.printerPort}`, "--inspect", this.map], { env });
        await this.compositor.ask("wait-frame");
    }

    targets() {
        return existsSync(this.map) ? JSON.parse(readFileSync(this.map, "utf8")).targets : [];
    }

    /** The touch target of that name, once it is on screen and does not move any more. */
    async find(name) {
        return until(`"${name}" on the screen (there is: ${this.targets().map(one => one.name).join(" ")})`, async () => {
            const before = this.targets().find(one => one.name === name);
            if (!before) return false;
            await sleep(120);
            const after = this.targets().find(one => one.name === name);
            return after && JSON.stringify(before) === JSON.stringify(after) && after;
        });
    }

    async touch(name) {
        const { x, y, width, height } = await this.find(name);
        await this.compositor.ask(`touch ${Math.round(x + width / 2)} ${Math.round(y + height / 2)}`);
    }

    async shot(file) {
        await this.compositor.ask(`shot ${file}`);
        await until(`the picture ${file}`, () => existsSync(file));
    }

    /** Ends the visit that is on screen, if there is one, and waits for the language choice. */
    async toIdle() {
        if (this.targets().some(one => one.name === "number-finish")) await this.touch("number-finish");
        await this.find("language-ar");
    }

    /** A second ticket within two minutes may be asked about; yes, it is for another person. */
    async confirmAnotherPerson() {
        for (let i = 0; i < 20; i++) {
            const names = this.targets().map(one => one.name);
            if (names.includes("another-person-yes")) return this.touch("another-person-yes");
            if (names.includes("number-value")) return;
            await sleep(100);
        }
    }
}
