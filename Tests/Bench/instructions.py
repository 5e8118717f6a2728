#!/usr/bin/env python3
"""Counts the instructions of comparisons, and fails where there are more than a bound.

Usage: instructions.py [--tool PATH] [--seed DRAFT]

Instructions are the same in every run and on a busy machine, so that a change which makes comparisons dearer
is seen when it is made. The bounds have a tenth to spare; whoever makes a comparison cheaper lowers them.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

import drafts
import speech

# In millions, by pair: the start of the command, a short round, a long one.
BOUNDS = {
    "version": 4,
    "speech-20k": 56,
    "english-20k": 61,
    "speech-2000k": 1240,
}


def count(command, folder):
    """Instructions, by callgrind; without debug information, which it would spend a minute on."""
    result = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out"] + command,
        capture_output=True, text=True)
    found = re.search(r"refs:\s+([\d,]+)", result.stderr)
    if result.returncode not in (0, 1) or not found:
        sys.exit(f"instructions.py: {' '.join(command)} failed:\n{result.stderr}")
    return int(found[1].replace(",", "")) / 1e6


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", default=os.path.join(here, "../../.build/release/draftdiff"))
    parser.add_argument("--seed", help="a draft that the long ones are made from; no bound holds for it")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="draftdiff-bench-") as folder:
        tool = os.path.join(folder, "draftdiff")
        shutil.copy(arguments.tool, tool)
        subprocess.run(["strip", "-g", tool], check=True)

        def files(name):
            kind, size = name.split("-")
            size = int(size[:-1]) * 1000
            made = speech.pair(name, size, arguments.seed) if kind == "speech" \
                else drafts.usual(kind, size)
            paths = [os.path.join(folder, f"{name}-{side}.txt") for side in ("old", "new")]
            for path, text in zip(paths, made):
                with open(path, "w", encoding="utf-8", newline="") as file:
                    file.write(text)
            return paths

        dear = False
        for name, bound in BOUNDS.items():
            command = [tool, "--version"] if name == "version" else [tool, "--stat"] + files(name)
            millions = count(command, folder)
            isDear = millions > bound and not arguments.seed
            print(f"{name:14} {millions:9.1f} million instructions, {bound} at most"
                  + ("  TOO MANY" if isDear else ""), flush=True)
            dear = dear or isDear
    sys.exit(dear)


if __name__ == "__main__":
    main()
