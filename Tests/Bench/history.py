#!/usr/bin/env python3
"""Times the history beside git on the same repository, in one run, and prints ratios.

Usage: history.py [--tool PATH] [--runs N] [--revisions 1000] [--size 60000] [--kind chinese]
"""

import argparse
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import drafts

GIT = ["git", "-c", "user.name=Bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0"]
ENVIRONMENT = {
    "PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
}


def wrapped(content, columns=72):
    """Lines of at most `columns` bytes, as mail and plain-text editors break them."""
    out = []
    for line in content.split("\n"):
        while len(line) > columns:
            at = line.rfind(" ", 0, columns)
            if at <= 0:
                break
            out.append(line[:at])
            line = line[at + 1:]
        out.append(line)
    return "\n".join(out)


def revisions(kind, size, count):
    """Drafts of about `size` bytes, each made from the one before by a handful of edits."""
    rng = random.Random(f"{kind} {size}")
    han, latin = drafts.make_lexicon(rng)
    language = drafts.Chinese(rng, han) if kind == "chinese" else drafts.English(rng, latin)
    sections = drafts.draft(language, size)
    for number in range(count):
        text = drafts.text(language, sections)
        yield wrapped(text) if kind == "wrapped" else text
        for _ in range(rng.randint(1, 6)):
            paragraphs = rng.choice(sections)[1]
            paragraph = rng.choice(paragraphs)
            at, choice = rng.randrange(len(paragraph)), rng.random()
            if choice < 0.7:
                paragraph[at] = language.edited(paragraph[at])
            elif choice < 0.8:
                paragraph.insert(at, language.sentence())
            elif choice < 0.9 and len(paragraph) > 1:
                del paragraph[at]
            elif choice < 0.95:
                rng.choice(rng.choice(sections)[1]).append(language.sentence())
            elif len(paragraphs) > 1:
                paragraphs.insert(rng.randrange(len(paragraphs)), paragraphs.pop(0))


def make(folder, name, kind, size, count, trailers):
    """A packed repository made through fast-import."""
    os.makedirs(folder)
    subprocess.run(GIT + ["init", "-q", "-b", "main", folder], check=True, env=ENVIRONMENT)
    stream = []
    for number, text in enumerate(revisions(kind, size, count), 1):
        message = f"Revision {number}\n"
        if trailers and number > 1:
            message += "\nDraftdiff-Counts: sentencesEdited=3 sentencesAdded=1\n"
        data, words = text.encode(), message.encode()
        stream.append(b"blob\nmark :%d\ndata %d\n%s\n" % (number, len(data), data))
        stream.append(b"commit refs/heads/main\nmark :%d\n" % (number + 1_000_000))
        stream.append(b"committer Bench <bench@example.org> %d +0800\ndata %d\n%s" % (
            1_600_000_000 + number * 3600, len(words), words))
        if number > 1:
            stream.append(b"from :%d\n" % (number + 999_999))
        stream.append(b"M 100644 :%d %s\n\n" % (number, name.encode()))
    run = {"cwd": folder, "env": ENVIRONMENT, "check": True}
    subprocess.run(GIT + ["fast-import", "--quiet"], input=b"".join(stream), **run)
    subprocess.run(GIT + ["repack", "-adfq"], **run)
    subprocess.run(GIT + ["reset", "-q", "--hard"], **run)


def seconds(commands, folder):
    """Wall time of the commands one after the other."""
    start = time.perf_counter()
    for command in commands:
        done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE)
        if done.returncode != 0:
            sys.exit(f"{command}: {done.stderr.decode()}")
    return time.perf_counter() - start


def compare(title, limit, runs, ours, theirs, folder):
    """The two take turns; the ratio is that of the medians."""
    times = [(seconds([ours], folder), seconds(theirs, folder)) for _ in range(runs)]
    mine, git = (statistics.median(column) for column in zip(*times))
    print(f"  {title:28} {mine * 1000:8.1f} ms  git {git * 1000:8.1f} ms {mine / git:6.2f}×"
          f"  (at most {limit}×)")
    sys.stdout.flush()
    return mine


def commits(tool, name, folder, runs):
    """Both commit an edited draft, in turns."""
    path = os.path.join(folder, name)
    times = [[], []]
    author = ["--author", "Bench <bench@example.org>"]
    for number in range(2 * runs):
        with open(path, "a", encoding="utf-8") as file:
            file.write(f"Line {number} of what was added at the end.\n")
        if number % 2 == 0:
            commands = [[tool, "commit", name, "-m", "ours"] + author]
        else:
            commands = [GIT + ["add", name], GIT + ["commit", "-qm", "theirs"]]
        times[number % 2].append(seconds(commands, folder))
    mine, git = map(statistics.median, times)
    print(f"  {'commit':28} {mine * 1000:8.1f} ms  git {git * 1000:8.1f} ms {mine / git:6.2f}×"
          "  (at most 4×)")


def bench(tool, kind, arguments):
    name = "draft.md" if kind == "english" else "draft.txt"
    count = arguments.revisions
    print(f"\n{kind}: {count} revisions of {arguments.size // 1000} KB, {name}")
    folder = tempfile.mkdtemp(prefix="draftdiff-history-")
    try:
        plain = os.path.join(folder, "plain")
        make(plain, name, kind, arguments.size, count, False)
        recorded = os.path.join(folder, "recorded")
        make(recorded, name, kind, arguments.size, count, True)
        stat = [GIT + ["--no-pager", "log", "--stat", "--", name]]
        compare("log, counts recorded", 1, arguments.runs, [tool, "log", name], stat, recorded)
        compare("log, nothing recorded", 5, arguments.runs, [tool, "log", name], stat, plain)
        if kind != "wrapped":  # it has no headings
            compare("log --section", 5, arguments.runs, [
                tool, "log", name, "--section", "三" if kind == "chinese" else "##"], stat, plain)
        blame = [GIT + ["--no-pager", "blame", name]]
        compare("blame", 4, arguments.runs, [tool, "blame", name], blame, plain)
        points = []
        for part in (count // 4, count // 2, count):
            short = os.path.join(folder, f"part-{part}")
            make(short, name, kind, arguments.size, part, False)
            times = [seconds([[tool, "blame", name]], short) for _ in range(arguments.runs)]
            points.append((part, statistics.median(times)))
        for (a, first), (b, second) in zip(points, points[1:]):
            slope = math.log(second / first) / math.log(b / a)
            print(f"  blame from {a} to {b} revisions: slope {slope:.2f}  (at most 1)")
        commits(tool, name, plain, 4 * arguments.runs)
    finally:
        shutil.rmtree(folder)


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", default=os.path.join(here, "../../.build/release/draftdiff"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--revisions", type=int, default=1000)
    parser.add_argument("--size", type=int, default=60_000)
    parser.add_argument("--kind", default="", help="chinese, english or wrapped; all by default")
    arguments = parser.parse_args()
    for kind in ("chinese", "english", "wrapped"):
        if arguments.kind in kind:
            bench(os.path.abspath(arguments.tool), kind, arguments)


if __name__ == "__main__":
    main()
