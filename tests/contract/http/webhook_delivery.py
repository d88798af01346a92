#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Webhooks of the real program to a receiver that fails, hangs, redirects and is slow, over a kill in between.

Nothing is lost, nothing overtakes, and every signature is checked with Python's own hmac."""
import base64
import hashlib
import hmac
import http.server
import json
import pathlib
import signal
import ssl
import subprocess
import sys
import tempfile
import threading
import time

from contract import Contract
from running_server import RunningServer, Sender

program, source = sys.argv[1], pathlib.Path(sys.argv[2])
TICKETS = 40


def check(condition, what):
    if not condition:
        raise SystemExit(f"FAILED: {what}")


class Receiver(http.server.ThreadingHTTPServer):
    """Takes one of three; what it took, and what was wrong with a signature, it remembers."""
    daemon_threads = True

    def __init__(self, certificate, key):
        super().__init__(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        self.secrets, self.taken, self.tries, self.wrong, self.redirected = [], [], 0, [], 0
        self.mood = lambda number: "well"
        self.lock = threading.Lock()

    def handle_error(self, request, client_address):
        pass  # a client that gave up


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_GET(self):
        self.server.redirected += 1
        self.send_response(200)
        self.end_headers()

    def do_POST(self):
        server = self.server
        if self.path == "/elsewhere":
            server.redirected += 1
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with server.lock:
            server.tries += 1
            mood = server.mood(server.tries)
        content = f"{self.headers['webhook-id']}.{self.headers['webhook-timestamp']}.".encode() + body
        given = [one.partition(",")[2] for one in self.headers["webhook-signature"].split(" ")]
        made = [base64.b64encode(hmac.new(base64.b64decode(secret[6:]), content, hashlib.sha256).digest()).decode() for secret in server.secrets]
        if not set(made) & set(given) or abs(time.time() - int(self.headers["webhook-timestamp"])) > 60:
            server.wrong.append(self.headers["webhook-id"])
        if mood == "hang":
            time.sleep(3)
            return
        if mood == "slow":
            time.sleep(0.5)
        status = {"well": 204, "slow": 200, "fail": 500, "move": 307}[mood]
        if status < 300:
            with server.lock:
                server.taken.append((self.headers["webhook-id"], json.loads(body)))
        self.send_response(status)
        if status == 307:
            self.send_header("Location", f"https://127.0.0.1:{server.server_port}/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()


def certificates(home):
    for arguments in (
        f"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=authority -keyout {home}/ca.key -out {home}/ca.pem",
        f"req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=localhost -keyout {home}/key.pem -out {home}/csr.pem",
    ):
        subprocess.run(["openssl", *arguments.split()], check=True, capture_output=True)
    (home / "ext").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
    subprocess.run(["openssl", "x509", "-req", "-in", home / "csr.pem", "-CA", home / "ca.pem", "-CAkey", home / "ca.key",
                    "-CAcreateserial", "-days", "2", "-extfile", home / "ext", "-out", home / "cert.pem"], check=True, capture_output=True)


def until(condition, what, seconds=90):
    end = time.monotonic() + seconds
    while not condition():
        check(time.monotonic() < end, what)
        time.sleep(0.05)


with tempfile.TemporaryDirectory() as scratch:
    home = pathlib.Path(scratch)
    certificates(home)
    receiver = Receiver(home / "cert.pem", home / "key.pem")
    threading.Thread(target=receiver.serve_forever, daemon=True).start()
    server = RunningServer(program, home / "server")
    server.options = ["--webhook-ca", home / "ca.pem", "--webhooks-may-be-private"]
    contract = Contract(json.loads((source / "kiosk/wire/openapi.json").read_text()))
    try:
        server.start()
        manager = Sender(server, contract, "bob")
        made = manager.post("/v1/sites/leipzig/webhooks", {"url": f"https://127.0.0.1:{receiver.server_port}/hook"}).json()
        receiver.secrets = [made["secret"]]
        where = f"/v1/sites/leipzig/webhooks/{made['webhook']['id']}"
        tested = manager.post(f"{where}/test").json()
        check(tested["status"] == 204 and tested["problem"] == "", f"a test message arrives: {tested}")
        check(receiver.taken.pop()[1]["type"] == "webhook.test", "it is one")

        # The first waits are 5 and 10 seconds: few failures, each of another kind, and a kill while one is not taken.
        moods = {4: "fail", 9: "slow", 15: "move"}
        receiver.tries = 0
        receiver.mood = lambda number: moods.get(number, "well")

        def issue():
            answer = manager.post("/v1/sites/leipzig/tickets", {"service": "general", "language": "ti"})
            check(answer.status == 201, f"a ticket is issued: {answer.status} {answer.body}")

        for _ in range(TICKETS // 2):
            issue()
        until(lambda: len(receiver.taken) >= 6, "messages arrive")
        until(lambda: receiver.tries >= 15, "a redirect is met")
        server.process.send_signal(signal.SIGKILL)
        server.process.wait()
        moods[receiver.tries + 1] = "hang"
        server.start()
        manager.reconnects()
        for _ in range(TICKETS - TICKETS // 2):
            issue()
        rotated = manager.post(f"{where}/rotate").json()["secret"]
        expected = [f"leipzig-{time.strftime('%Y-%m-%d')}-{seq}" for seq in range(1, TICKETS + 1)]
        until(lambda: len({one for one, _ in receiver.taken}) >= TICKETS, "every message arrives")
        order = [one for one, _ in receiver.taken]
        first = list(dict.fromkeys(order))
        check([one.rsplit("-", 1)[1] for one in first] == [one.rsplit("-", 1)[1] for one in expected], f"in order, without a gap: {first}")
        check(not receiver.wrong, f"every signature fits: {receiver.wrong}")
        check(receiver.redirected == 0, "no redirect is followed")
        check(all(body["data"]["event"]["ticket"]["language"] == "" for _, body in receiver.taken), "no language is told")

        # For a day both secrets sign; a receiver that knows only one of them is content.
        for secrets in ([made["secret"]], [rotated]):
            receiver.secrets = secrets
            check(manager.post(f"{where}/test").json()["problem"] == "", "a message arrives after the rotation")
        check(not receiver.wrong, "both secrets sign")
        tries = manager.get(f"{where}/deliveries").json()["deliveries"]
        check(tries and len(tries) <= 50, "the tries are listed")
        check(server.stop() == 0, "the server ends well")
        log = (home / "server/log").read_text()
        check(made["secret"] not in log and rotated not in log, "no secret is in the log")
        check(not contract.faults, f"{contract.faults}")
    finally:
        if server.process and server.process.poll() is None:
            server.process.kill()
print(f"{TICKETS} messages, {receiver.tries} tries, {len(order) - len(first)} repeated over a kill: all there, in order, signed")
