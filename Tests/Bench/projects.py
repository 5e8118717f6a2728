#!/usr/bin/env python3
"""Times the history of two projects as they are found beside git on the same repository.

A specification: one Markdown draft with HTML, fences in lists and examples, revised often. A folder of policies:
many drafts, and commits that each change a few of them.

Usage: projects.py [--tool PATH] [--runs N] [--keep FOLDER]
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import tempfile

import drafts
from history import ENVIRONMENT, GIT, compare


class Specification:
    """Chapters of prose, lists with code, tables, HTML and examples of about `size` bytes."""

    def __init__(self, rng, size):
        self.rng, self.language = rng, drafts.English(rng, drafts.make_lexicon(rng)[1])
        self.chapters, count = [], 0
        while count < size:
            chapter = [self.language.heading(0).strip()]
            chapter += [self.block() for _ in range(rng.randint(6, 20))]
            count += sum(map(len, chapter))
            self.chapters.append(chapter)

    def words(self, count):
        return " ".join(self.rng.choices(self.language.words, k=count))

    def paragraph(self):
        return " ".join(self.language.sentence() for _ in range(self.rng.randint(1, 5)))

    def block(self):
        kind = self.rng.random()
        if kind < 0.5:
            return self.paragraph()
        if kind < 0.65:
            return "\n".join(f"- {self.language.sentence()}" for _ in range(4))
        if kind < 0.72:
            return f"1.  {self.language.sentence()}\n\n    ```sh\n    {self.words(5)}\n    ```\n\n2.  {self.language.sentence()}"
        if kind < 0.86:
            return f"```` example\n<{self.words(1)}>{self.words(4)}\n\n*{self.words(2)}*\n.\n<p>{self.words(4)}</p>\n````"
        if kind < 0.92:
            return f'<div class="note">\n\n{self.paragraph()}\n\n</div>'
        if kind < 0.96:
            return f"<!-- {self.words(6)}\n\n{self.words(3)} -->"
        return "| a | b |\n|---|---|\n" + "\n".join(f"| {self.words(2)} | {self.words(3)} |" for _ in range(4))

    def text(self):
        return "\n\n".join("\n\n".join(chapter) for chapter in self.chapters) + "\n"

    def edited(self, block):
        """Another word in the place of one that is nothing but letters."""
        words = re.split(r"(\W+)", block)
        places = [at for at, word in enumerate(words) if word.isalpha() and len(word) > 3]
        if places:
            words[self.rng.choice(places)] = self.words(1)
        return "".join(words)

    def revise(self):
        for _ in range(self.rng.randint(1, 6)):
            chapter = self.rng.choice(self.chapters)
            at, kind = self.rng.randrange(1, len(chapter)), self.rng.random()
            if kind < 0.7:
                chapter[at] = self.edited(chapter[at])
            elif kind < 0.85:
                chapter.insert(at, self.block())
            elif kind < 0.95 and len(chapter) > 4:
                del chapter[at]
            else:
                chapter.insert(1, chapter.pop(at))


def specification(count):
    rng = random.Random("specification")
    draft = Specification(rng, 150_000)
    for _ in range(count):
        yield {"spec.md": draft.text()}
        draft.revise()


def policies(drafts_count, count):
    """Every commit changes one to three of the drafts; the first ones bring them in."""
    rng = random.Random("policies")
    kept = {}
    for number in range(count):
        changed = {}
        if number < drafts_count:
            name = f"part-{number % 7}/policy-{number:05}.md"
            kept[name] = Specification(rng, rng.choice([3000, 8000, 20000]))
            changed[name] = kept[name].text()
        for name in rng.sample(sorted(kept), min(len(kept), rng.randint(1, 3))):
            kept[name].revise()
            changed[name] = kept[name].text()
        yield changed


def make(folder, commits):
    os.makedirs(folder)
    subprocess.run(GIT + ["init", "-q", "-b", "main", folder], check=True, env=ENVIRONMENT)
    stream = []
    for number, files in enumerate(commits):
        message = f"Revision {number}\n".encode()
        stream.append(b"commit refs/heads/main\ncommitter Bench <bench@example.org> %d +0800\ndata %d\n%s" % (
            1_600_000_000 + number * 3600, len(message), message))
        for name, text in files.items():
            data = text.encode()
            stream.append(b"M 100644 inline %s\ndata %d\n%s\n" % (name.encode(), len(data), data))
    run = {"cwd": folder, "env": ENVIRONMENT, "check": True}
    subprocess.run(GIT + ["fast-import", "--quiet"], input=b"".join(stream), **run)
    subprocess.run(GIT + ["repack", "-adfq"], **run)
    subprocess.run(GIT + ["reset", "-q", "--hard"], **run)


def bench(tool, folder, runs):
    log, blame = GIT + ["--no-pager", "log"], GIT + ["--no-pager", "blame"]
    print("\nspecification: 470 revisions of 150 KB, spec.md")
    spec = os.path.join(folder, "spec")
    make(spec, specification(470))
    compare("log FILE", 3, runs, [tool, "log", "spec.md"], [log + ["--stat", "--", "spec.md"]], spec)
    compare("log FILE -n 3", 5, runs, [tool, "log", "spec.md", "-n", "3"],
            [log + ["--stat", "-n", "3", "--", "spec.md"]], spec)
    compare("blame", 3, runs, [tool, "blame", "spec.md"], [blame + ["spec.md"]], spec)
    print("\npolicies: 900 commits of 63 drafts")
    many = os.path.join(folder, "policies")
    make(many, policies(63, 900))
    compare("log", 3, runs, [tool, "log"], [log + ["--stat"]], many)
    compare("log -n 3", 5, runs, [tool, "log", "-n", "3"], [log + ["--stat", "-n", "3"]], many)
    for count in (1000, 4000):
        wide = os.path.join(folder, f"wide-{count}")
        make(wide, [{f"d{n % 100}/policy-{n}.md": f"# Policy {n}\n\nFirst.\n" for n in range(count)},
                    {"d1/policy-1.md": "# Policy 1\n\nSecond.\n"}])
        compare(f"log of {count} drafts", 3, runs, [tool, "log"], [log + ["--stat"]], wide)


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", default=os.path.join(here, "../../.build/release/draftdiff"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep", help="make the repositories here and leave them")
    arguments = parser.parse_args()
    folder = arguments.keep or tempfile.mkdtemp(prefix="draftdiff-projects-")
    try:
        bench(os.path.abspath(arguments.tool), folder, arguments.runs)
    finally:
        if not arguments.keep:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
