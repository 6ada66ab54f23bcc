#!/usr/bin/env python3
"""Feeds other people's Falcon events to Eyas and compares every value with the row that comes out.

    bench/falcon-leaves.py COPY

COPY is a copy of https://github.com/panther-labs/panther-analysis; the events are those in the tests of its rules for
CrowdStrike. Needs PyYAML. Ends with 1 when a value was lost or changed.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import yaml

EYAS = pathlib.Path(__file__).resolve().parent.parent / "eyas"

# The record as it went in, to know it by.
LINE = "falcon-leaves.line"

# Fields that Eyas gives events beside those of the record.
ADDED = {LINE, "@rawstring", "@timestamp", "@timestamp.nanos", "@id", "#event_simpleName"}


class Loader(yaml.SafeLoader):
    """Leaves what looks like a date a text, as JSON would have it."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def events(copy):
    for file in sorted(copy.glob("rules/crowdstrike*/**/*.yml")):
        rule = yaml.load(file.read_text(encoding="utf-8"), Loader)
        for test in rule.get("Tests") or []:
            log = test.get("Log")
            event = json.loads(log) if isinstance(log, str) else log
            if isinstance(event, dict):
                yield file.name, event


def leaves(value, name=""):
    """Names and texts as LogScale flattens JSON; null is no value."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield from leaves(member, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from leaves(element, f"{name}[{index}]")
    elif isinstance(value, str):
        yield name, value
    elif value is not None:
        yield name, json.dumps(value)


def run(lines):
    with tempfile.NamedTemporaryFile("w", suffix=".ndjson", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
        file.flush()
        output = subprocess.run(
            [EYAS, "run", f'"{LINE}" := @rawstring', "--all", "--format", "ndjson", file.name],
            check=True,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        ).stdout
    return {row[LINE]: row for row in map(json.loads, output.splitlines())}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    given = [(file, json.dumps(event), event) for file, event in events(pathlib.Path(sys.argv[1]))]
    rows = run(line for _, line, _ in given)
    count = lost = added = 0
    names = set()
    for file, line, event in given:
        row = rows.get(line, {})
        expected = dict(leaves(event))
        for name, text in expected.items():
            count += 1
            names.add(name)
            found = row.get(name, row.get("#" + name))
            if found != text:
                lost += 1
                print(f"{file}: {name}: {text!r} became {found!r}")
        for name in row.keys() - expected.keys() - ADDED:
            added += 1
            print(f"{file}: {name}: {row[name]!r} came from nowhere")
    types = {event.get("event_simpleName") for _, _, event in given}
    print(
        f"{len(given)} events, {len(types)} event types, {len(names)} fields:"
        f" {count - lost} of {count} values came out as they went in, {added} came from nowhere"
    )
    sys.exit(1 if lost or added or not given else 0)


if __name__ == "__main__":
    main()
