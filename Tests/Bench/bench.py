#!/usr/bin/env python3
"""Times draftdiff beside other tools on generated drafts, in one run, and prints ratios.

Usage: bench.py [--tool PATH] [--runs N] [--sizes 20000,200000] [--only NAME] [--keep DIR] [--seed DRAFT]

Times on a shared machine mean little alone, so every tool runs on the same pair in turns, and what
counts is the ratio to the default `git diff --no-index --word-diff`.
"""

import argparse
import math
import os
import shutil
import statistics
import sys
import tempfile
import time

import drafts
import shapes
import speech

LIMIT = 120


def run(command, timeout=LIMIT):
    """Seconds, peak kilobytes and exit status; seconds are None past the limit."""
    start = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 0), os.dup2(null, 1), os.dup2(null, 2)
        os.nice(0)
        import resource
        resource.setrlimit(resource.RLIMIT_CPU, (timeout, timeout))
        try:
            os.execvp(command[0], command)
        finally:
            os._exit(127)
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - start
    if os.WIFSIGNALED(status):
        cpu = usage.ru_utime + usage.ru_stime
        return (None if cpu >= timeout - 1 else math.nan), usage.ru_maxrss, -os.WTERMSIG(status)
    return seconds, usage.ru_maxrss, os.WEXITSTATUS(status)


def tools(binary, old, new, others):
    git = ["git", "diff", "--no-index", "--no-color"]
    table = {
        "git word-diff": git + ["--word-diff", old, new],
        "--stat": [binary, "--stat", old, new],
        "json": [binary, "--format", "json", old, new],
    }
    if others:
        table["git by character"] = git + ["--word-diff", "--word-diff-regex=.", old, new]
        table["diff"] = ["diff", old, new]
        if shutil.which("wdiff"):
            table["wdiff"] = ["wdiff", old, new]
    return table


def measure(binary, old, new, runs, others):
    """Medians by tool. The tools take turns, so that a busy moment hits all of them."""
    times, peaks = {}, {}
    table = tools(binary, old, new, others)
    for round_ in range(runs):
        for name, command in table.items():
            if round_ > 0 and (times[name][-1] is None or times[name][-1] > 5):
                continue
            seconds, peak, status = run(command)
            if name in ("--stat", "json") and status not in (0, 1) and seconds is not None:
                seconds = math.nan
            times.setdefault(name, []).append(seconds)
            peaks[name] = max(peaks.get(name, 0), peak)
    medians = {n: None if None in t else statistics.median(t) for n, t in times.items()}
    return medians, peaks


def row(title, sizes, medians, peaks):
    base = medians["git word-diff"]
    print(f"\n{title}  ({sizes / 1e6:.2f} MB in two files)")
    for name, seconds in medians.items():
        if seconds is None:
            print(f"  {name:18} over {LIMIT} s")
            continue
        ratio = f"{seconds / base:6.1f}×" if base else ""
        print(f"  {name:18} {seconds * 1000:9.1f} ms {ratio}   {peaks[name] / 1024:7.1f} MB"
              f"  {peaks[name] * 1024 / sizes:5.1f}× the files")
    sys.stdout.flush()


def slopes(kind, points):
    for name in ("--stat", "json"):
        for (a, first), (b, second) in zip(points, points[1:]):
            if first.get(name) and second.get(name):
                slope = math.log(second[name] / first[name]) / math.log(b / a)
                print(f"  {kind} {name}: slope {slope:.2f} from {a / 2e3:.0f} KB to {b / 2e3:.0f} KB")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", default=os.path.join(here, "../../.build/release/draftdiff"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sizes", default="20000,200000,2000000,20000000")
    parser.add_argument("--only", default="", help="only pairs with this in their name")
    parser.add_argument("--keep", help="keep the generated drafts in this folder")
    parser.add_argument("--seed", help="a draft that the speeches are made from")
    parser.add_argument("--brief", action="store_true", help="beside git word-diff only")
    arguments = parser.parse_args()
    folder = arguments.keep or tempfile.mkdtemp(prefix="draftdiff-bench-")
    os.makedirs(folder, exist_ok=True)

    def pair(name, ending, make):
        paths = [os.path.join(folder, f"{name}-{side}.{ending}") for side in ("old", "new")]
        if not all(os.path.exists(p) for p in paths):
            for path, content in zip(paths, make()):
                with open(path, "w", encoding="utf-8", newline="") as file:
                    file.write(content)
        return paths, sum(os.path.getsize(p) for p in paths)

    def bench(name, ending, make):
        (old, new), size = pair(name, ending, make)
        medians, peaks = measure(arguments.tool, old, new, arguments.runs, not arguments.brief)
        row(name, size, medians, peaks)
        return size, medians

    try:
        start = statistics.median(run([arguments.tool, "--version"])[0] for _ in range(9))
        print(f"start-up (draftdiff --version) {start * 1000:.1f} ms")
        for kind, ending in (("speech", "txt"), ("chinese", "txt"), ("english", "md")):
            points = []
            for size in map(int, arguments.sizes.split(",")):
                name = f"{kind}-{size // 1000}k"
                if arguments.only not in name:
                    continue
                make = lambda: drafts.usual(kind, size)
                if kind == "speech":
                    make = lambda: speech.pair(name, size, arguments.seed)
                points.append(bench(name, ending, make))
            slopes(kind, points)
        for name in drafts.BAD:
            if arguments.only in name:
                ending = "md" if name in ("nested-headings", "nested-lists") else "txt"
                bench(name, ending, lambda: drafts.bad(name))
        for name, (ending, _) in shapes.SHAPES.items():
            if arguments.only in name:
                bench(name, ending, lambda: shapes.pair(name))
    finally:
        if not arguments.keep:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
