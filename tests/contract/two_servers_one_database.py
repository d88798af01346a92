#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two real servers on one PostgreSQL under load: one is killed, the database crashes. Nothing acknowledged is lost."""
import glob
import http.client
import json
import os
import pathlib
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

server = sys.argv[1]
SECONDS, ISSUERS, DESKS = float(sys.argv[2]) if len(sys.argv) > 2 else 12.0, 6, 6
SITE = """site = "leipzig"
time_zone = "Europe/Berlin"
last_ticket_minutes = 0
[[services]]
id = "general"
first = 1000
last = 9999
[[hours]]
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
from = "00:00"
to = "24:00"
""" + "".join(f'[[desks]]\nid = "{n}"\n' for n in range(1, DESKS + 1))


def check(condition, what):
    if not condition:
        sys.exit(f"FAILED: {what}")


class Database:
    """A private PostgreSQL, with fsync as in life. It refuses root, so it runs as the user postgres then."""

    def __init__(self, home):
        folders = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
        if not folders:
            print("SKIPPED: PostgreSQL is not installed (apt install postgresql-15)")
            sys.exit(77)
        self.programs, self.home = pathlib.Path(folders[-1]).parent, home
        home.chmod(0o777)
        self.run("initdb", "-D", home / "db", "-U", "wegweiser", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions", "--no-sync")
        with open(home / "db" / "postgresql.auto.conf", "a") as settings:
            settings.write(f"listen_addresses=''\nunix_socket_directories='{home}'\nshared_buffers=32MB\nrecovery_init_sync_method=syncfs\n")
        self.start()
        self.run("createdb", "-h", home, "-U", "wegweiser", "house")

    def run(self, program, *arguments):
        words = [str(word) for word in (self.programs / program, *arguments)]
        if os.geteuid() == 0:
            words = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *words]
        done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd="/",
                              stdin=subprocess.DEVNULL) if program != "pg_ctl" else subprocess.run(words, cwd="/", stdin=subprocess.DEVNULL)
        check(done.returncode == 0, f"{program}: {done.stdout}")
        return done.stdout

    def control(self, *words):
        self.run("pg_ctl", "-D", self.home / "db", "-w", "-s", "-l", self.home / "db" / "log", *words)

    def start(self):
        self.control("start")

    def crash(self):
        self.control("-m", "immediate", "stop")

    def ask(self, sql):
        text = self.run("psql", "-h", self.home, "-U", "wegweiser", "-d", "house", "-At", "-c", sql)
        return [line.split("|") for line in text.splitlines()]


class Server:
    """One wegweiser-server; clients ask it by line()."""

    def __init__(self, home, name):
        self.home, self.name, self.process, self.cookie = home, name, None, ""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    def start(self):
        self.process = subprocess.Popen([server, "--store-file", self.home / "database", "--secrets-key-file", self.home / "secrets.key",
                                         "--requests-per-second", "0", "--listen", f"127.0.0.1:{self.port}"],
                                        stdout=subprocess.DEVNULL, stderr=open(self.home / f"{self.name}.log", "a"))
        for _ in range(1200):
            check(self.process.poll() is None, f"{self.name} runs: " + (self.home / f"{self.name}.log").read_text()[-2000:])
            try:
                line = self.line()
                line.request("GET", "/readyz")
                if line.getresponse().status == 200:
                    return
            except OSError:
                pass
            time.sleep(0.05)
        check(False, f"{self.name} is ready")

    def log_in(self):
        status, _, answer = self.post("/v1/session", {"account": "ada", "password": "a long password"}, "login")
        check(status == 200, f"{self.name} lets ada in: {status}")
        self.cookie = answer.getheader("Set-Cookie").split(";")[0]

    def line(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def post(self, path, body, key):
        line = self.line()
        line.request("POST", path, json.dumps(body), {"Content-Type": "application/json", "Cookie": self.cookie,
                                                      "Origin": f"https://127.0.0.1:{self.port}", "Idempotency-Key": key})
        answer = line.getresponse()
        text = answer.read()
        return answer.status, json.loads(text) if text else None, answer


def surely(servers, path, body, key, end):
    """As a client does: the same request with the same key, at this server or the other, until there is an answer."""
    turn = random.randrange(2)
    while time.monotonic() < end:
        try:
            status, answer, _ = servers[turn % 2].post(path, body, key)
            if status not in (401, 503):
                return status, answer
        except (OSError, http.client.HTTPException):
            pass
        turn += 1
        time.sleep(random.uniform(0.005, 0.05))
    return 0, None


with tempfile.TemporaryDirectory() as scratch:
    home = pathlib.Path(scratch)
    (home / "site.toml").write_text(SITE)
    (home / "password").write_text("a long password\n")
    database = Database(home)
    file = home / "database"
    file.write_text(f"host={home} user=wegweiser dbname=house\n")
    file.chmod(0o600)
    for words in (["init", "--site", home / "site.toml"], ["account", "add", "ada", "--password-file", home / "password"]):
        subprocess.run([server, *words, "--store-file", file], check=True)
    again = subprocess.run([server, "init", "--site", home / "site.toml", "--store-file", file], capture_output=True, text=True)
    check(again.returncode == 1 and again.stderr.count("\n") == 1, f"a second init is refused: {again.stderr}")

    servers = [Server(home, "one"), Server(home, "two")]
    for one in servers:
        one.start()
        one.log_in()
    end, grace = time.monotonic() + SECONDS, time.monotonic() + SECONDS + 60
    lock, tickets, calls, faults = threading.Lock(), {}, [], []

    def issue(client):
        count = 0
        while time.monotonic() < end:
            count += 1
            status, answer = surely(servers, "/v1/sites/leipzig/tickets", {"service": "general"}, f"issue-{client}-{count}", grace)
            with lock:
                if status == 201:
                    ticket = answer["ticket"]["ticket"]
                    tickets[ticket["id"]] = ticket["number"]
                else:
                    faults.append(f"issue: {status} {answer}")
            time.sleep(0.002)

    def call(desk):
        path, count = f"/v1/sites/leipzig/desks/{desk}", 0
        status, answer = surely(servers, path + "/open", {}, f"open-{desk}", grace)
        check(status == 200, f"desk {desk} opens: {status} {answer}")
        while time.monotonic() < end:
            count += 1
            status, answer = surely(servers, path + "/call-next", {}, f"call-{desk}-{count}", grace)
            if status != 200:
                if status != 404:
                    faults.append(f"call: {status} {answer}")
                time.sleep(0.02)
                continue
            ticket = answer["ticket"]["ticket"]["id"]
            with lock:
                calls.append((ticket, desk))
            for step in ("serve", "finish"):
                status, answer = surely(servers, f"/v1/sites/leipzig/tickets/{ticket}/{step}", {}, f"{step}-{desk}-{count}", grace)
                if status != 200:
                    faults.append(f"{step}: {status} {answer}")

    hands = [threading.Thread(target=issue, args=(n,), daemon=True) for n in range(ISSUERS)]
    hands += [threading.Thread(target=call, args=(n,), daemon=True) for n in range(1, DESKS + 1)]
    for hand in hands:
        hand.start()
    try:
        time.sleep(SECONDS / 4)
        servers[0].process.send_signal(signal.SIGKILL)
        servers[0].process.wait()
        time.sleep(SECONDS / 8)
        servers[0].start()
        time.sleep(SECONDS / 8)
        database.crash()
        time.sleep(0.3)
        database.start()
        for hand in hands:
            hand.join()

        check(not faults, f"every client gets an answer: {faults[:3]} of {len(faults)}")
        check(len(tickets) > 20 and len(calls) > 20, f"there was load: {len(tickets)} tickets, {len(calls)} calls")
        check(len(set(tickets.values())) == len(tickets), "no number was given twice")
        check(len({ticket for ticket, _ in calls}) == len(calls), "no ticket was called to two desks")
        rows = database.ask("SELECT seq, body::json->>'type', body::json->>'ticket' FROM events WHERE kind='queue' ORDER BY seq")
        check([int(row[0]) for row in rows] == list(range(1, len(rows) + 1)), "the stream is dense")
        stored = {json.loads(row[2])["id"]: json.loads(row[2])["number"] for row in rows if row[1] == "TicketIssued"}
        check(all(stored.get(key) == number for key, number in tickets.items()), "every acknowledged ticket is stored")
        check(len(stored) == len(tickets), f"and no other: {len(stored)} stored, {len(tickets)} acknowledged")
        called = [row[2] for row in rows if row[1] == "TicketCalled"]
        check(sorted(called) == sorted(ticket for ticket, _ in calls), "every acknowledged call is stored once, and no other")
        for one in servers:  # both know all of it
            for _ in range(200):
                line = one.line()
                line.request("GET", "/v1/sites/leipzig/state?view=staff", headers={"Cookie": one.cookie})
                answer = line.getresponse()
                text = answer.read()
                if answer.status == 401:
                    one.log_in()
                elif json.loads(text)["seq"] == len(rows):
                    break
                time.sleep(0.05)
            check(json.loads(text)["seq"] == len(rows), f"{one.name} knows every event: {json.loads(text)['seq']} of {len(rows)}")
        for one in servers:
            one.process.send_signal(signal.SIGTERM)
            check(one.process.wait(30) == 0, f"{one.name} ends cleanly")
    finally:
        end = 0
        for one in servers:
            one.process.kill()
        database.crash()
print(f"{len(tickets)} tickets, {len(calls)} calls, {len(rows)} events: one server killed, the database crashed, nothing lost")
