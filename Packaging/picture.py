#!/usr/bin/env python3
"""Draw the terminal's report as an SVG: picture.py TOOL OLD NEW > picture.svg

What it draws is the command's own coloured output, so the picture is as old as the last time this ran and never
shows what the command does not. Every run of text has its width set, so that it stands in its columns in any font.
"""
import html
import re
import subprocess
import sys
import unicodedata

COLUMNS, LINES = 76, 31
CELL, HEIGHT, MARGIN = 8.4, 19, 18
GROUND, TEXT = "#1e1f29", "#e6e6e6"


def colour(number):
    """One of the 256 colours of a terminal."""
    if number < 16:
        return TEXT
    if number >= 232:
        level = 8 + (number - 232) * 10
        return f"#{level:02x}{level:02x}{level:02x}"
    number -= 16
    levels = [0, 95, 135, 175, 215, 255]
    return "#" + "".join(f"{levels[n]:02x}" for n in (number // 36, number // 6 % 6, number % 6))


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text if unicodedata.combining(c) == 0)


def styled(codes):
    """The attributes of a run by its SGR codes."""
    attributes, numbers = {}, [int(n or 0) for n in codes.split(";")] if codes else []
    while numbers:
        code = numbers.pop(0)
        if code == 1:
            attributes["font-weight"] = "bold"
        elif code == 4:
            attributes["text-decoration"] = "underline"
        elif code == 9:
            attributes["text-decoration"] = "line-through"
        elif code == 38 and numbers[:1] == [5]:
            attributes["fill"] = colour(numbers[1])
            numbers = numbers[2:]
    return attributes


def runs(line):
    """The line's stretches of one style, each with its codes."""
    codes = ""
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b["):
            codes = "" if part == "\x1b[0m" else part[2:-1]
        elif part:
            yield codes, part


def main(tool, old, new):
    said = subprocess.run(
        [tool, "--no-pager", "--color", "always", "--theme", "dark", "--width", str(COLUMNS), old, new],
        capture_output=True, text=True)
    if said.returncode != 1:
        sys.exit(said.stderr or "the drafts are the same")
    lines = said.stdout.rstrip("\n").split("\n")[:LINES]
    right, bottom = 2 * MARGIN + COLUMNS * CELL, 2 * MARGIN + (len(lines) + 1) * HEIGHT
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {right:.0f} {bottom:.0f}" '
          f'font-family="ui-monospace, Menlo, Consolas, \'DejaVu Sans Mono\', \'Noto Sans Mono CJK SC\', monospace" font-size="14" '
          f'fill="{TEXT}" role="img" aria-label="draftdiff {html.escape(old)} {html.escape(new)}">')
    print(f'<rect width="100%" height="100%" rx="8" fill="{GROUND}"/>')
    shown = [f"\x1b[38;5;246m$\x1b[0m draftdiff {old} {new}"] + lines
    for row, line in enumerate(shown):
        column, baseline = 0, MARGIN + row * HEIGHT + 13
        for codes, text in runs(line):
            cells = width(text)
            if text.strip():
                attributes = "".join(f' {k}="{v}"' for k, v in styled(codes).items())
                print(f'<text x="{MARGIN + column * CELL:.1f}" y="{baseline}" textLength="{cells * CELL:.1f}" '
                      f'lengthAdjust="spacingAndGlyphs" xml:space="preserve"{attributes}>{html.escape(text)}</text>')
            column += cells
    print("</svg>")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
