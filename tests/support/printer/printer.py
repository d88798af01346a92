#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A receipt printer to test against: ESC/POS over TCP in, one PNG per cut ticket out.

    printer.py --output DIR [--port N] [--address 127.0.0.1] [--width 576] [--state WORD …]

It prints "listening PORT" (a free one when none is named) and then obeys one word a line on stdin, each answered by "ok" (or "error WHY"):
    ok                 ready to print; also mends everything below
    paper-out, cover-open, offline, error, paper-low
    paper-out-after N  the roll ends after N more rows of image
    slow MS            each band of image takes that long
    cut-mid-job N      hangs up after N more bytes
    silent             takes data and never answers
    deaf               accepts connections and reads nothing
    count              answers "ok N": tickets cut so far
    quit
Like the real thing it serves one connection at a time, answers real-time status requests even while it stands still
and even when they occur by chance inside image data, and prints nothing while something is wrong with it.
"""
import argparse
import os
import pathlib
import socket
import struct
import sys
import threading
import time
import zlib


def png(width, rows):
    """Rows of packed bits (1 = black) as a one-bit grey PNG."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    raw = b"".join(b"\0" + bytes(byte ^ 0xFF for byte in row) for row in rows)
    head = struct.pack(">IIBBBBB", width, len(rows), 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")


class Printer:
    """State of the device; told by the control thread, asked by the connection."""

    def __init__(self, out, width):
        self.out, self.width = pathlib.Path(out), width
        self.lock = threading.Lock()
        self.rows, self.cut_count = [], 0
        self.mend()

    def mend(self):
        self.faults = set()
        self.rows_left = self.bytes_left = None
        self.slow = 0.0
        self.silent = self.deaf = False

    def standing_still(self):
        return bool(self.faults & {"paper-out", "cover-open", "offline", "error"})

    def status(self, which):
        fault = self.faults
        if which == 1:
            return 0x12 | (0x08 if self.standing_still() else 0)
        if which == 2:
            return (0x12 | (0x04 if "cover-open" in fault else 0) | (0x20 if "paper-out" in fault else 0)
                    | (0x40 if "error" in fault else 0))
        if which == 3:
            return 0x12 | (0x08 if "error" in fault else 0)
        if which == 4:
            return 0x12 | (0x0C if fault & {"paper-low", "paper-out"} else 0) | (0x60 if "paper-out" in fault else 0)
        return None

    def print_rows(self, wide, rows):
        """Takes rows until the paper ends; returns how many went on paper."""
        time.sleep(self.slow)
        for index, row in enumerate(rows):
            if self.rows_left is not None:
                if self.rows_left == 0:
                    self.faults.add("paper-out")
                    self.rows_left = None
                    return index
                self.rows_left -= 1
            full = self.width // 8
            self.rows.append((row + bytes(full))[:full])
        return len(rows)

    def cut(self):
        if not self.rows:
            return
        self.cut_count += 1
        name = self.out / f"ticket-{self.cut_count:04}.png"
        hidden = name.with_suffix(".part")
        hidden.write_bytes(png(self.width, self.rows))
        os.rename(hidden, name)
        self.rows = []


class Connection:
    def __init__(self, printer, channel):
        self.printer, self.channel, self.pending = printer, channel, b""
        self.tail = b""  # of the last data, for real-time requests torn apart by packets

    def serve(self):
        self.channel.settimeout(0.05)
        while True:
            if not self.printer.deaf:
                try:
                    data = self.channel.recv(4096)
                    if not data:
                        return
                    if self.take(data):
                        return
                except TimeoutError:
                    pass
                except OSError:
                    return
            else:
                time.sleep(0.05)
            with self.printer.lock:
                self.work()

    def take(self, data):
        """Answers real-time requests on arrival; True when the line is to be cut."""
        with self.printer.lock:
            left = self.printer.bytes_left
            if left is not None:
                self.printer.bytes_left = max(0, left - len(data))
                if len(data) >= left:
                    self.channel.close()
                    self.printer.bytes_left = None
                    self.printer.rows = []
                    return True
            seen = self.tail + data
            for at in range(len(seen) - 2):
                if seen[at:at + 2] == b"\x10\x04" and at + 3 > len(self.tail):
                    self.answer(self.printer.status(seen[at + 2]))
            self.tail = seen[-2:]
            self.pending += data
        return False

    def answer(self, byte):
        if byte is not None and not self.printer.silent:
            try:
                self.channel.sendall(bytes([byte]))
            except OSError:
                pass

    def work(self):
        """Carries out what came, as far as it is complete and the device can print."""
        while self.pending and not self.printer.standing_still():
            used = self.step(self.pending)
            if not used:
                return
            self.pending = self.pending[used:]

    def step(self, data):
        """Length of the command at the front of data once it is done; 0 when it is not complete."""
        if data[:2] == b"\x10\x04":
            return 3 if len(data) >= 3 else 0  # answered on arrival
        if data[:2] == b"\x1b@":
            self.printer.rows = []
            return 2
        if data[:2] == b"\x1dr":
            if len(data) < 3:
                return 0
            self.answer(0x0C if "paper-out" in self.printer.faults else 0x00)
            return 3
        if data[:2] == b"\x1dV":
            need = 4 if data[2:3] in (b"A", b"B") else 3
            if len(data) >= need:
                self.printer.cut()
                return need
            return 0
        if data[:3] == b"\x1dv0":
            return self.raster(data)
        if data[:1] in (b"\x1b", b"\x1d", b"\x10") and len(data) < 3:
            return 0
        print(f"unknown byte {data[0]:#04x}", file=sys.stderr)
        return 1

    def raster(self, data):
        if len(data) < 8:
            return 0
        wide, high = struct.unpack("<HH", data[4:8])
        if len(data) < 8 + wide * high:
            return 0
        rows = [data[8 + y * wide:8 + (y + 1) * wide] for y in range(high)]
        done = self.printer.print_rows(wide, rows)
        if done < high:  # the rest waits for new paper
            self.pending = b"\x1dv0\0" + struct.pack("<HH", wide, high - done) + b"".join(rows[done:]) + \
                data[8 + wide * high:]
            return 0
        return 8 + wide * high


def obey(printer, line):
    words = line.split()
    word, number = words[0], (words[1] if len(words) > 1 else "")
    with printer.lock:
        if word == "ok":
            printer.mend()
        elif word in ("paper-out", "cover-open", "offline", "error", "paper-low"):
            printer.faults.add(word)
        elif word in ("silent", "deaf"):
            setattr(printer, word, True)
        elif word == "paper-out-after" and number.isdigit():
            printer.rows_left = int(number)
        elif word == "cut-mid-job" and number.isdigit():
            printer.bytes_left = int(number)
        elif word == "slow" and number.isdigit():
            printer.slow = int(number) / 1000
        elif word == "count":
            return f"ok {printer.cut_count}"
        elif word == "quit":
            print("ok", flush=True)
            os._exit(0)
        else:
            return f"error unknown: {line}"
    return "ok"


def control(printer):
    for line in sys.stdin:
        if line.strip():
            print(obey(printer, line.strip()), flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--address", default="127.0.0.1")
    arguments.add_argument("--port", type=int, default=0)
    arguments.add_argument("--output", required=True, metavar="DIR")
    arguments.add_argument("--width", type=int, default=576)
    arguments.add_argument("--state", action="append", default=[], metavar="WORD")
    chosen = arguments.parse_args()
    pathlib.Path(chosen.output).mkdir(parents=True, exist_ok=True)
    printer = Printer(chosen.output, chosen.width)
    for word in chosen.state:
        obey(printer, word)
    with socket.create_server((chosen.address, chosen.port)) as server:
        print(f"listening {server.getsockname()[1]}", flush=True)
        threading.Thread(target=control, args=(printer,), daemon=True).start()
        while True:
            channel, _ = server.accept()
            with channel:
                Connection(printer, channel).serve()


if __name__ == "__main__":
    main()
