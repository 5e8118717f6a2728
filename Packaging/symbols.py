"""Completes the symbols of a library by the members that its rooms declare in extensions.

usage: symbols.py LIBRARY.symbols.json ROOMS

The extractor writes a type that the library exports from a room, and leaves out what extensions in the rooms give
it. ROOMS holds the symbols of the rooms, one by one; those that belong to a type of the library are added to it.
"""

import json
import pathlib
import sys


def members(graph):
    """Each symbol's name with that of the type it belongs to."""
    return [r for r in graph["relationships"] if r["kind"] == "memberOf"]


def complete(library, rooms):
    known = {symbol["identifier"]["precise"] for symbol in library["symbols"]}
    symbols, belongs = {}, []
    for room in rooms:
        symbols.update((symbol["identifier"]["precise"], symbol) for symbol in room["symbols"])
        belongs += members(room)
    grows = True
    while grows:
        grows = False
        for relation in belongs:
            name = relation["source"]
            if relation["target"] in known and name not in known and name in symbols:
                known.add(name)
                library["symbols"].append(symbols[name])
                library["relationships"].append(relation)
                grows = True


def main():
    path = pathlib.Path(sys.argv[1])
    library = json.loads(path.read_text())
    rooms = sorted(pathlib.Path(sys.argv[2]).glob("*.symbols.json"))
    complete(library, [json.loads(room.read_text()) for room in rooms])
    path.write_text(json.dumps(library, ensure_ascii=False))


main()
