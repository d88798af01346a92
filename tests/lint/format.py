#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Wegweiser contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""C++ is laid out by clang-format and by nothing else."""
import subprocess
import sys

root, tool = sys.argv[1], sys.argv[2]
names = subprocess.run(["git", "-C", root, "ls-files", "-co", "--exclude-standard", "*.h", "*.cpp"],
                       capture_output=True, text=True, check=True).stdout.split()
done = subprocess.run([tool, "--dry-run", "-Werror", "--ferror-limit=3", *names], cwd=root, capture_output=True, text=True)
if done.returncode:
    files = sorted({line.split(":")[0] for line in done.stderr.splitlines() if "error:" in line})
    print("Not laid out by clang-format; run: clang-format -i " + " ".join(files))
sys.exit(1 if done.returncode else 0)
