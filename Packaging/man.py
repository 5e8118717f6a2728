#!/usr/bin/env python3
"""Write the manual pages of draftdiff from what the command says of itself.

usage: man.py TOOL FOLDER

Nothing about an option is written here: the command's own description (--experimental-dump-help of the
argument parser) has all of it, so that the pages can't fall behind.
"""
import json
import pathlib
import subprocess
import sys


def escaped(text):
    """Text as troff takes it: no escapes, no requests at the start of a line, hyphens to be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def name_of(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def written(argument):
    """An option or a positional argument as it is typed."""
    value = f"<{argument['valueName']}>" if "valueName" in argument else ""
    if argument["kind"] == "positional":
        return value + (" ..." if argument["isRepeating"] else "")
    names = ", ".join(name_of(name) for name in argument.get("names", []))
    return names if argument["kind"] == "flag" else f"{names} {value}"


def about(argument):
    parts = [argument.get("abstract", "")]
    if argument.get("discussion"):
        parts.append(argument["discussion"])
    if argument.get("allValues"):
        parts.append("Values: " + ", ".join(argument["allValues"]) + ".")
    if argument.get("defaultValue"):
        parts.append(f"(default: {argument['defaultValue']})")
    return " ".join(part for part in parts if part)


def discussion(text):
    """Paragraphs; lines that are indented are commands, and stay as they are."""
    out, is_example = [], False
    for line in text.split("\n"):
        if line.startswith("  ") != is_example:
            is_example = not is_example
            out.append(".PP\n.EX" if is_example else ".EE")
        out.append(escaped(line) if line.strip() else ".PP")
    if is_example:
        out.append(".EE")
    return out


def page(command, parents, others, version):
    title = "-".join(parents + [command["commandName"]])
    name = " ".join(parents + [command["commandName"]])
    shown = [a for a in command.get("arguments", []) if a["shouldDisplay"]]
    positional = [a for a in shown if a["kind"] == "positional"]
    options = [a for a in shown if a["kind"] != "positional"]
    subcommands = [c for c in command.get("subcommands", []) if c["commandName"] != "help"]
    out = [f'.TH "{title.upper()}" 1 "" "draftdiff {version}" "draftdiff"', ".SH NAME"]
    out += [escaped(f"{title} - {command['abstract'].rstrip('.')}"), ".SH SYNOPSIS"]
    if subcommands:
        out += [f".B {name}", escaped("[<options>] <old> <new>"), ".br"]
        out += [f".B {name}", escaped("<subcommand> [<options>] ...")]
    else:
        out += [f".B {escaped(name)}"]
        out += [escaped(" ".join(
            ["[<options>]"] + [f"[{written(a)}]" if a["isOptional"] else written(a) for a in positional]))]
    if command.get("discussion"):
        out += [".SH DESCRIPTION"] + discussion(command["discussion"])
    for heading, group in (("ARGUMENTS", positional), ("OPTIONS", options)):
        if group:
            out.append(f".SH {heading}")
            for argument in group:
                out += [".TP", f"\\fB{escaped(written(argument))}\\fR", escaped(about(argument))]
    if subcommands:
        out.append(".SH COMMANDS")
        for sub in subcommands:
            out += [".TP", f"\\fB{escaped(title + '-' + sub['commandName'])}\\fR(1)", escaped(sub["abstract"])]
    out += [".SH EXIT STATUS"]
    for status, meaning in (("0", "The drafts are the same, or all went well."), ("1", "They differ."),
                            ("2", "Something is wrong; standard error says what.")):
        out += [".TP", f"\\fB{status}\\fR", meaning]
    if others:
        out += [".SH SEE ALSO", ", ".join(f"\\fB{escaped(other)}\\fR(1)" for other in others)]
    return title, "\n".join(out) + "\n"


def main(tool, folder):
    said = json.loads(subprocess.run(
        [tool, "--experimental-dump-help"], check=True, capture_output=True).stdout)
    version = subprocess.run([tool, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    root = said["command"]
    pages = [page(root, [], [], version)]
    for sub in root["subcommands"]:
        if sub["commandName"] != "help":
            pages.append(page(sub, [root["commandName"]], [root["commandName"]], version))
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for title, text in pages:
        (folder / f"{title}.1").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
