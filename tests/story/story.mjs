// SPDX-FileCopyrightText: 2026 Wegweiser contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole story on the real programs: an Arabic visit by touch ends in paper; a browser calls it; the display shows it;
// the server dies and the terminal goes on; the terminal dies and resumes; everything arrives once.
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { killAll, output, sleep, start, until } from "./processes.mjs";
import { Kiosk } from "./kiosk.mjs";
import { openStaffPage } from "./staff.mjs";
import { digitsIn, qrCodeIn } from "./paper.mjs";

const root = process.env.WEGWEISER_ROOT, build = process.env.WEGWEISER_BUILD, data = process.env.WEGWEISER_DATA;
const port = Number(process.env.WEGWEISER_PORT), printerPort = port + 1;
const bin = name => join(build, "bin", name);
const logs = join(data, "log"), paper = join(data, "paper"), pictures = join(data, "pictures"), ca = join(data, "ca/ca.pem");
const url = `https://localhost:${port}`;
const password = readFileSync(join(data, "first-login"), "utf8").trim();

let passed = 0, failed = 0;
async function scene(sentence, play) {
    const began = Date.now();
    try {
        await play();
        passed++;
        console.log(`ok      ${sentence} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    } catch (error) {
        failed++;
        console.log(`FAILED  ${sentence}\n        ${error.stack ?? error}`);
        throw error;
    }
}

const startServer = () => start("server", logs, bin("wegweiser-server"), ["--data", join(data, "server"), "--listen", `127.0.0.1:${port}`,
    "--tls-cert", join(data, "ca/server.pem"), "--tls-key", join(data, "ca/server.key"), "--pack", join(data, "pack"), "--pack-key", join(data, "keys/demo.pub"), "--web", join(build, "web")]);
const serverIsReady = () => until("the server to be ready", () =>
    output("curl", ["-fsS", "--noproxy", "*", "--cacert", ca, `${url}/readyz`]).then(() => true));
const slips = () => (existsSync(paper) ? readdirSync(paper).filter(name => name.endsWith(".png")).sort() : []);

/** The day's events as the server's own database holds them. */
async function ticketsAtServer() {
    const database = readdirSync(join(data, "server")).find(name => /\.(db|sqlite)$/.test(name));
    const rows = await output("sqlite3", ["-json", join(data, "server", database), "SELECT body FROM events ORDER BY seq"]);
    return JSON.parse(rows || "[]").map(row => JSON.parse(row.body)).filter(event => event.type === "TicketIssued").map(event => event.ticket);
}

let server, kiosk, display, staff, firstNumber;
const printed = new Map(); // number -> slip

/** Waits for the next slip and reads its QR code and its number. */
async function nextSlip(before) {
    const name = await until("a slip", () => slips().find(slip => !before.includes(slip)));
    const code = await qrCodeIn(join(paper, name));
    const number = Number(/(\d{3,4})$/.exec(code.trim())?.[1]);
    if (!number) throw new Error(`the QR code of ${name} holds no number: ${code}`);
    if (printed.has(number)) throw new Error(`number ${number} was printed twice`);
    printed.set(number, name);
    return { name, number };
}

try {
    server = startServer();
    await serverIsReady();
    const code = (await output(bin("wegweiser-server"), ["terminal", "code", "--trusted", "--data", join(data, "server")])).trim().split("\n").at(-1);
    await output(bin("wegweiser-kiosk"), ["enrol", "--server", url, "--ca", ca, "--code", code, "--data", join(data, "terminal")], { env: { QT_QPA_PLATFORM: "offscreen" } });
    start("printer", logs, "python3", [join(root, "tests/support/printer/printer.py"), "--port", String(printerPort), "--output", paper], { talk: true });
    kiosk = new Kiosk({ build, data, logs, url, ca, printerPort });
    display = new Kiosk({ build, data, logs, url, ca, display: true });

    await scene("an Arabic visit by touch ends in a printed slip with its number and a readable QR code", async () => {
        await kiosk.launch();
        await display.launch();
        await kiosk.touch("language-ar");
        await kiosk.touch("home-person");
        await kiosk.touch("ticket-get");
        await kiosk.find("number-value");
        const slip = await nextSlip([]);
        firstNumber = slip.number;
        await kiosk.shot(join(pictures, "number.png"));
        const read = await digitsIn(join(paper, slip.name));
        if (!read.includes(String(firstNumber))) throw new Error(`the slip does not show ${firstNumber}; read: ${read}`);
    });

    await scene("an adviser logs in with Chromium and calls the ticket", async () => {
        staff = await openStaffPage({ ca, url });
        await staff.logIn("adviser", password);
        await staff.takeDesk("3");
        await staff.seesWaiting(firstNumber);
        await staff.callNext();
        await staff.hasVisitor(firstNumber);
        await staff.page.screenshot({ path: join(pictures, "staff.png") });
    });

    await scene("the waiting-room display shows the called number", async () => {
        await until(`the display to show ${firstNumber}`, async () => {
            const picture = join(pictures, "display.png");
            await display.shot(picture);
            return (await digitsIn(picture)).includes(String(firstNumber));
        }, 30);
        await staff.finish();
    });

    await scene("the server is killed and the terminal issues 20 more", async () => {
        await server.kill("SIGKILL");
        for (let i = 0; i < 20; i++) {
            const before = slips();
            await kiosk.toIdle();
            await kiosk.touch("language-ar");
            await kiosk.touch("home-person");
            await kiosk.touch("ticket-get");
            await kiosk.confirmAnotherPerson();
            await kiosk.find("number-value");
            await nextSlip(before);
        }
        if (printed.size !== 21) throw new Error(`${printed.size} slips instead of 21`);
    });

    await scene("the terminal is killed and resumes", async () => {
        await kiosk.program.kill("SIGKILL");
        await kiosk.launch();
        await kiosk.find("language-ar");
        if (slips().length !== 21) throw new Error("the terminal printed something again by itself");
    });

    await scene("the server returns and holds 21 tickets, no duplicate, none missing", async () => {
        server = startServer();
        await serverIsReady();
        const tickets = await until("21 tickets at the server", async () => {
            const found = await ticketsAtServer();
            return found.length >= 21 && found;
        }, 60);
        await sleep(1500); // a duplicate would arrive late
        const numbers = (await ticketsAtServer()).map(ticket => ticket.number).sort();
        const expected = [...printed.keys()].sort();
        if (JSON.stringify(numbers) !== JSON.stringify(expected)) throw new Error(`at the server ${numbers}, on paper ${expected}`);
        if (new Set(tickets.map(ticket => ticket.id)).size !== tickets.length) throw new Error("a ticket arrived twice");
    });
} catch {
    console.log(`the logs are in ${logs}`);
    for (const name of existsSync(logs) ? readdirSync(logs) : [])
        console.log(`--- ${name}\n${readFileSync(join(logs, name), "utf8").split("\n").slice(-12).join("\n")}`);
} finally {
    await staff?.close();
    killAll();
}
const scenes = 6;
console.log(`${passed} passed, ${failed} failed${passed + failed < scenes ? `, ${scenes - passed - failed} skipped` : ""}`);
process.exit(failed || passed !== scenes ? 1 : 0);
