"""Drafts of one shape throughout, some megabytes each: what costs the readers most.

Wanted for each are at most twenty times git's word diff and ten times the files in memory; bench.py prints both.
"""


def table(columns, rows):
    head = "|" + "|".join(f" c{i} " for i in range(columns)) + "|\n" + "|" + "---|" * columns + "\n"
    return head + "".join("|" + "|".join(f" {i * j % 97} " for i in range(columns)) + "|\n" for j in range(rows))


SHAPES = {
    "wide-table": ("md", lambda: table(900, 300)),
    "widest-table": ("md", lambda: table(60_000, 2)),
    "many-tables": ("md", lambda: "".join(
        f"| a{i} | b |\n|---|---|\n| 1 | 2 |\n\ntext {i}.\n\n" for i in range(45_000))),
    "nested-quotations": ("md", lambda: "".join(">" * (i % 200 + 1) + f" word {i}.\n" for i in range(18_000))),
    "setext": ("md", lambda: "".join(f"Title {i}\n===\n\nText {i} is here.\n\n" for i in range(50_000))),
    "cdata": ("md", lambda: "".join(f"<![CDATA[ x{i}\n\n" for i in range(100_000))),
    "fences": ("md", lambda: "".join(f"```\nx{i}\n```\n\n" for i in range(120_000))),
    "letters": ("txt", lambda: "".join(f"{chr(97 + i % 26)}\n" for i in range(1_000_000))),
    "items": ("txt", lambda: "(a) x;\n" * 250_000),
    "chinese-items": ("txt", lambda: "（一）甲；\n" * 100_000),
    "short-headings": ("md", lambda: "".join(f"# T{i % 9}\n\n" for i in range(170_000))),
    "bare-numbers": ("txt", lambda: "".join(f"{i % 99 + 1} Title\n" for i in range(150_000))),
    "page-numbers": ("txt", lambda: "".join(f"line {i} goes on\n{i % 9000}\n" for i in range(90_000))),
    "numerals": ("txt", lambda: "一千" * 100_000),
    "digits": ("txt", lambda: "7" * 400_000),
    "brackets": ("txt", lambda: "（" * 200_000),
    "quotation-marks": ("txt", lambda: "« a ! » " * 120_000),
    "keys": ("tex", lambda: "".join(f"\\label{{k{i}}} see \\ref{{k{i}}}.\n\n" for i in range(50_000))),
    "page": ("html", lambda: "".join(f"<p>Text {i} is <b>here</b>.</p>\n" for i in range(60_000))),
    "nested-page": ("html", lambda: "<div>" * 200_000 + "x"),
    "directives": ("rst", lambda: "".join(
        f"Title {i}\n========\n\n.. note:: x\n\n   y {i}\n\n" for i in range(40_000))),
    "listings": ("adoc", lambda: "".join(f"== T{i}\n\n----\nx\n----\n\ntext {i}.\n\n" for i in range(40_000))),
    "stars": ("org", lambda: "".join(f"* T{i}\ntext {i}.\n" for i in range(60_000))),
}


def pair(name):
    """The draft, and the same with some words put in near its end."""
    text = SHAPES[name][1]()
    cut = max(0, len(text) - 40)
    return text, text[:cut] + " end. new words " + text[cut:]
