#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program over real TLS: 64 desks at once, replays, resumed streams, a kill, and its one-line refusals."""
import concurrent.futures
import http.client
import json
import pathlib
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

server = sys.argv[1]
DESKS, TICKETS = 64, 150
SITE = """site = "leipzig"
time_zone = "Europe/Berlin"
last_ticket_minutes = 0
[[services]]
id = "general"
first = 2000
last = 2999
[[hours]]
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
from = "00:00"
to = "24:00"
""" + "".join(f'[[desks]]\nid = "{n}"\n' for n in range(1, DESKS + 1))


def check(condition, what):
    if not condition:
        sys.exit(f"FAILED: {what}")


def run(*arguments, code=0, says=""):
    done = subprocess.run([server, *map(str, arguments)], capture_output=True, text=True, timeout=60)
    check(done.returncode == code, f"{arguments}: exit {done.returncode}, not {code}: {done.stderr}")
    if code:
        check(done.stderr.count("\n") == 1 and says in done.stderr, f"{arguments}: one line with '{says}', not: {done.stderr}")
    return done.stdout


class Line:
    """One keep-alive connection with the session's cookie."""

    def __init__(self, port, context, cookie=""):
        self.port, self.context, self.cookie, self.keys = port, context, cookie, 0
        self.http = http.client.HTTPSConnection("localhost", port, context=context, timeout=60)

    def get(self, path, headers=None):
        self.http.request("GET", path, headers={"Cookie": self.cookie, **(headers or {})})
        answer = self.http.getresponse()
        return answer.status, answer.read(), answer

    def post(self, path, body=None, key=None):
        self.keys += 1
        headers = {"Content-Type": "application/json", "Cookie": self.cookie, "Origin": f"https://localhost:{self.port}",
                   "Idempotency-Key": key or f"{id(self)}-{self.keys}-{time.monotonic_ns()}"}
        self.http.request("POST", path, json.dumps(body or {}), headers)
        answer = self.http.getresponse()
        text = answer.read()
        return answer.status, json.loads(text) if text else None, answer


def events(port, context, count, last=""):
    """The first @p count events of the display's stream."""
    http_line = http.client.HTTPSConnection("localhost", port, context=context, timeout=30)
    http_line.request("GET", "/v1/sites/leipzig/stream?view=display", headers={"Last-Event-ID": last} if last else {})
    answer = http_line.getresponse()
    check(answer.status == 200 and answer.getheader("Content-Type") == "text/event-stream", "the stream opens")
    found, event = [], {}
    while len(found) < count:
        line = answer.readline().decode().rstrip("\n")
        if not line and event:
            found.append(event)
            event = {}
        elif ": " in line and not line.startswith(":"):
            name, value = line.split(": ", 1)
            event[name] = value
    http_line.close()
    return [(e["event"], e.get("id", "")) for e in found]


with tempfile.TemporaryDirectory() as scratch:
    home = pathlib.Path(scratch)
    for arguments in (
        f"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=authority -keyout {home}/ca.key -out {home}/ca.pem",
        f"req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=localhost -keyout {home}/key.pem -out {home}/csr.pem",
    ):
        subprocess.run(["openssl", *arguments.split()], check=True, capture_output=True)
    (home / "ext").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
    subprocess.run(["openssl", "x509", "-req", "-in", home / "csr.pem", "-CA", home / "ca.pem", "-CAkey", home / "ca.key",
                    "-CAcreateserial", "-days", "2", "-extfile", home / "ext", "-out", home / "cert.pem"],
                   check=True, capture_output=True)
    (home / "site.toml").write_text(SITE)
    (home / "password").write_text("a long password\n")
    (home / "broken.toml").write_text(SITE.replace("first = 2000", "first = 2999"))

    run("init", "--site", home / "broken.toml", "--data", home / "other", code=1, says="broken.toml:4: ")
    run("init", "--site", home / "site.toml", "--data", home / "data")
    run("init", "--site", home / "site.toml", "--data", home / "data", code=1, says="already")
    run("account", "add", "ada", "--role", "adviser", "--password-file", home / "password", "--data", home / "data")
    run("account", "add", "bob", "--role", "king", "--password-file", home / "password", "--data", home / "data", code=2)
    run("--no-such-option", code=2, says="--help")
    run("--data", home / "nowhere", code=1, says="wegweiser-server init")
    check(len(run("terminal", "code", "--data", home / "data").strip()) == 8, "a code has eight characters")

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--data", home / "data", "--listen", f"127.0.0.1:{port}", "--tls-cert", home / "cert.pem", "--tls-key", home / "key.pem",
               "--requests-per-second", "0"]
    context = ssl.create_default_context(cafile=home / "ca.pem")

    def start():
        process = subprocess.Popen([server, *map(str, options)], stderr=open(home / "log", "a"))
        for _ in range(600):
            try:
                if Line(port, context).get("/readyz")[0] == 200:
                    return process
            except OSError:
                pass
            check(process.poll() is None, "the server runs: " + (home / "log").read_text())
            time.sleep(0.05)
        sys.exit("FAILED: the server is not ready")

    process = start()
    try:
        run(*options, code=1, says="another program has this port")
        run(*options[:4], "--tls-cert", home / "site.toml", "--tls-key", home / "key.pem", code=1, says="not a readable PEM certificate")
        run(*options[:4], "--tls-cert", home / "cert.pem", "--tls-key", home / "ca.key", code=1, says="ca.key")

        staff = Line(port, context)
        status, _, answer = staff.post("/v1/session", {"account": "ada", "password": "wrong password"})
        check(status == 401, "a wrong password is refused")
        status, _, answer = staff.post("/v1/session", {"account": "ada", "password": "a long password"})
        check(status == 200, "the right one is not")
        staff.cookie = answer.getheader("Set-Cookie").split(";")[0]
        site = "/v1/sites/leipzig/"

        # Many hands at once: every ticket to exactly one desk.
        for _ in range(TICKETS):
            check(staff.post(site + "tickets", {"service": "general"})[0] == 201, "a ticket is issued")
        check(events(port, context, 1)[0] == ("snapshot", json.loads(staff.get(site + "state?view=staff")[1])["date"] + f":{TICKETS}"),
              "a stream begins with a snapshot")
        barrier = threading.Barrier(DESKS)

        def work(desk):
            line, called = Line(port, context, staff.cookie), []
            check(line.post(f"{site}desks/{desk}/open")[0] == 200, f"desk {desk} opens")
            barrier.wait()
            while True:
                status, answer, _ = line.post(f"{site}desks/{desk}/call-next")
                if status == 404:
                    return called
                check(status == 200, f"desk {desk} calls: {status} {answer}")
                ticket = answer["ticket"]["ticket"]["id"]
                called.append(ticket)
                check(line.post(f"{site}tickets/{ticket}/serve")[0] == 200, "it is served")
                check(line.post(f"{site}tickets/{ticket}/finish")[0] == 200, "it is finished")

        with concurrent.futures.ThreadPoolExecutor(DESKS) as pool:
            called = [ticket for desk in pool.map(work, range(1, DESKS + 1)) for ticket in desk]
        check(len(called) == TICKETS, f"{TICKETS} tickets were called, not {len(called)}")
        check(len(set(called)) == TICKETS, "no ticket was called by two desks")

        # The same key: the same answer, no second effect; with another body: 422.
        first = staff.post(site + "tickets", {"service": "general"}, key="replay")
        again = staff.post(site + "tickets", {"service": "general"}, key="replay")
        check(first[1] == again[1] and again[2].getheader("Idempotent-Replayed") == "true", "a replay gives the first answer")
        check(staff.post(site + "tickets", {"service": "general", "people": 2}, key="replay")[0] == 422, "another body is refused")

        # A reader who comes back gets exactly what was missed.
        seen = events(port, context, 1)[0][1]
        date, seq = seen.rsplit(":", 1)
        for _ in range(3):
            staff.post(site + "tickets", {"service": "general"})
        missed = events(port, context, 3, seen)
        check(missed == [("queue", f"{date}:{int(seq) + n}") for n in (1, 2, 3)], f"the stream resumes: {missed}")

        # What was answered is durable: also the session and the key.
        before = json.loads(staff.get(site + "state?view=staff")[1])
        process.send_signal(signal.SIGKILL)
        process.wait()
        process = start()
        staff = Line(port, context, staff.cookie)
        after = json.loads(staff.get(site + "state?view=staff")[1])
        check(after["tickets"] == before["tickets"] and after["seq"] == before["seq"], "nothing acknowledged is lost")
        check(staff.post(site + "tickets", {"service": "general"}, key="replay")[1] == first[1], "the key is remembered")

        # Limits of the shell.
        for sent, wanted in ((b"POST /v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3000000\r\n\r\n", b"413"),
                             (b"HELLO\r\n\r\n", b"400"),
                             (b"GET / HTTP/1.1\r\nX: " + b"y" * 20000 + b"\r\n\r\n", b"413")):
            with context.wrap_socket(socket.create_connection(("localhost", port)), server_hostname="localhost") as raw:
                raw.sendall(sent)
                check(raw.recv(100).startswith(b"HTTP/1.1 " + wanted), f"{sent[:20]} gives {wanted}")
        check(staff.get("/metrics")[0] == 200, "metrics are given to this machine")
    finally:
        process.send_signal(signal.SIGTERM)
        code = process.wait(10)
    check(code == 0, f"SIGTERM ends it cleanly, not with {code}")
    log = (home / "log").read_text()
    check("a long password" not in log and staff.cookie.split("=")[1] not in log, "no secret is in the log")
print(f"{TICKETS} tickets, {DESKS} desks: each once")
