#!/usr/bin/env python3
"""Times every form of report beside the JSON of the same pair, in turns, and prints ratios.

Usage: reports.py [--tool PATH] [--runs N] [--size 2000000] [--kind chinese]

What the forms may cost: HTML 3 times the JSON's time, side by side twice, and none more than twice
its peak memory.
"""

import argparse
import os
import shutil
import statistics
import tempfile

import drafts
from bench import run

FORMS = [
    ("json", [], None), ("html", [], 3), ("side-by-side", [], 2), ("text", [], None),
    ("stat", [], None), ("table", ["--table-all", "--table-format", "html"], None),
    ("table", ["--table-all", "--table-format", "csv"], None), ("memo", [], None),
    ("critic", [], None), ("patch", [], None),
]


def measure(tool, pair, runs):
    """Medians of seconds and peaks in kilobytes, by form; each round runs all of them."""
    seconds, peaks = {}, {}
    for _ in range(runs):
        for form, options, _ in FORMS:
            name = " ".join([form] + options[2:])
            took, peak, status = run([tool, "--format", form] + options + pair)
            assert status == 1, f"{name}: status {status}"
            seconds.setdefault(name, []).append(took)
            peaks.setdefault(name, []).append(peak)
    return ({n: statistics.median(s) for n, s in seconds.items()},
            {n: statistics.median(p) for n, p in peaks.items()})


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", default=os.path.join(here, "../../.build/release/draftdiff"))
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--size", type=int, default=2_000_000)
    parser.add_argument("--kind", default="chinese", choices=["chinese", "english"])
    arguments = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="draftdiff-bench-")
    try:
        ending = "txt" if arguments.kind == "chinese" else "md"
        pair = [os.path.join(folder, f"{side}.{ending}") for side in ("old", "new")]
        for path, content in zip(pair, drafts.usual(arguments.kind, arguments.size)):
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(content)
        seconds, peaks = measure(arguments.tool, pair, arguments.runs)
    finally:
        shutil.rmtree(folder)
    print(f"reports, {arguments.kind}, two drafts of {arguments.size / 1e6:g} MB, against their JSON")
    limits = {" ".join([form] + options[2:]): limit for form, options, limit in FORMS}
    for name, took in seconds.items():
        time, memory = took / seconds["json"], peaks[name] / peaks["json"]
        wanted = f" (at most {limits[name]})" if limits[name] else ""
        over = "  OVER" if (limits[name] and time > limits[name]) or memory > 2 else ""
        print(f"  {name:22} {took * 1000:6.0f} ms {time:5.2f}{wanted}"
              f"   {peaks[name] / 1024:5.0f} MB {memory:5.2f}{over}")


if __name__ == "__main__":
    main()
