#!/usr/bin/env python3
"""Compares what Eyas reads from audit logs with the expectations of another reader.

usage: audit-golden.py FOLDER     a copy of the public repository elastic/go-libaudit

Its tests hold logs beside what they mean. That reader writes some values as words (system calls, errors,
unset ids) and takes labels apart: the words are looked up here, in its own tables, and every field is then
compared. What it concludes by rules of its own, such as a summary, is no field of the log and is left out.
"""

import errno
import ipaddress
import json
import re
import signal
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

EYAS = Path(__file__).resolve().parent.parent / "eyas"
FLAT = {"SYSCALL", "CWD", "PROCTITLE", "SOCKADDR"}
LABEL = ["_user", "_role", "_domain", "_level", "_category"]
CONCLUDED = {"category", "summary", "ecs", "network", "source", "destination", "file", "test_name"}
ARCHES = {"c000003e": "x86_64", "c00000b7": "aarch64", "40000003": "i386"}
FAMILIES = {"inet": "ipv4", "inet6": "ipv6"}


class Figures:
    def __init__(self):
        self.same = 0
        self.left_out = 0
        self.different = []

    def compare(self, where, expected, actual):
        if actual is not None and str(expected) == str(actual):
            self.same += 1
        else:
            self.different.append(f"{where}: expected {expected!r}, was {actual!r}")


def events(log):
    """The events Eyas reads, by time and serial."""
    output = subprocess.run(
        [EYAS, "run", "*", log, "--input-format", "auditd", "--format", "ndjson", "--all", "-q"],
        check=True, capture_output=True, text=True).stdout
    found = {}
    for row in map(json.loads, output.splitlines()):
        found.setdefault((int(row["@timestamp"]), int(row["serial"])), []).append(row)
    return {key: joined(rows) for key, rows in found.items()}


def joined(rows):
    """One event of those that lie too far apart in a log that is sorted by type."""
    return {name: value for row in reversed(rows) for name, value in row.items()}


def millis(time):
    text = time.rstrip("Z")
    seconds, _, fraction = text.partition(".")
    whole = int(datetime.fromisoformat(seconds + "+00:00").timestamp())
    return whole * 1000 + int((fraction + "000")[:3])


class Words:
    """The words the other reader uses for numbers."""

    def __init__(self, root):
        text = (root / "auparse/zaudit_syscalls.go").read_text()
        self.syscalls = {}
        for arch, table in re.findall(r'^\t"(\w+)": \{\n(.*?)^\t\},', text, re.M | re.S):
            self.syscalls[arch] = dict(re.findall(r'(\d+):\s+"(\w+)"', table))

    def of(self, fields):
        """Fields as the other reader would write them."""
        said = dict(fields)
        outcome = said.pop("success", said.pop("res", None))
        if outcome is not None:
            good = outcome in ("yes", "1") or outcome.startswith("suc")
            said["result"] = "success" if good else "fail"
        for name in ("auid", "old-auid", "ses"):
            if said.get(name) in ("4294967295", "-1"):
                said[name] = "unset"
        for name in ("subj", "obj"):
            for part, value in zip(LABEL, said.pop(name, "").split(":", 4)):
                said[name + part] = value
        said["arch"] = ARCHES.get(said.get("arch"), said.get("arch"))
        table = self.syscalls.get(said["arch"], {})
        said["syscall"] = table.get(said.get("syscall"), said.get("syscall"))
        if said.get("exit", "").startswith("-"):
            said["exit"] = errno.errorcode.get(-int(said["exit"]), said["exit"])
        if said.get("type") == "SECCOMP" and said.get("sig", "").isdigit():
            said["sig"] = signal.Signals(int(said["sig"])).name
        if "saddr.family" in said:
            family = said["saddr.family"]
            said["family"] = FAMILIES.get(family, family)
            address = said.get("saddr.address")
            if family == "inet6" and address:
                address = str(ipaddress.ip_address(address))
            said["path" if family == "unix" else "addr"] = address
            said["port"] = said.get("saddr.port")
        return said


def of_record(row, kind, number):
    """The fields of one record of an event."""
    if kind == "EXECVE":
        fields = {"argc": row.get("argc")}
        for name, value in row.items():
            if name.startswith("argv["):
                fields["a" + name[5:-1]] = value
        return fields
    prefix = f"{kind.lower()}[{number}]."
    own = {name[len(prefix):]: value for name, value in row.items() if name.startswith(prefix)}
    return own or row


def compare_records(root, words, figures):
    for golden in sorted(root.glob("auparse/testdata/*.golden")):
        rows = events(golden.with_suffix(""))
        numbers = {}
        for record in json.loads(golden.read_text()):
            if record is None:
                continue
            kind = record["record_type"].upper()
            key = (millis(record["@timestamp"]), record["sequence"])
            number = numbers.setdefault((key, kind), 0)
            numbers[(key, kind)] += 1
            said = words.of(of_record(rows.get(key, {}), kind, number))
            where = f"{golden.name} {record['sequence']} {kind}"
            for name, value in (record.get("data") or {}).items():
                figures.compare(f"{where} {name}", value, said.get(name))
            if record.get("keys"):
                figures.compare(f"{where} key", ",".join(record["keys"]), said.get("key"))


def tests(text):
    """The logs of a file of tests, by name."""
    logs, name = {}, None
    for line in text.splitlines():
        title = re.fullmatch(r"  (\S.*): [|>]", line)
        if title:
            name = title.group(1)
        elif name and line.strip().startswith("type="):
            logs.setdefault(name, []).append(line.strip())
    return logs


def leaves(value, path=()):
    if isinstance(value, dict):
        for key, child in value.items():
            yield from leaves(child, path + (key,))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from leaves(child, path + (index,))
    else:
        yield path, value


def of_event(words, row, path):
    """What Eyas has where the other reader has a path."""
    said = words.of(row)
    said["tags"] = re.sub("^key=", "", said.get("key", ""))
    match path:
        case ("@timestamp",):
            return row["@timestamp"]
        case ("record_type",):
            return {name.split("[")[0] for name in row if "[0]." in name} | {row["type"].lower()}
        case ("sequence",):
            return row["serial"]
        case ("session",):
            return said.get("ses")
        case ("tags", index):
            return said["tags"].split(",")[index]
        case ("user", "ids", name) | ("user", "selinux", name):
            return said.get(name if path[1] == "ids" else "subj_" + name)
        case ("process", "args", index):
            return row.get(f"argv[{index}]")
        case ("process", name):
            return said.get({"title": "proctitle", "name": "comm"}.get(name, name))
        case ("paths", index, name):
            return words.of(of_record(row, "PATH", index)).get(name)
        case ("data", name) if name.startswith("socket_"):
            return said.get(name[7:])
        case ("data", name):
            others = [value for key, value in row.items() if key.endswith("]." + name)]
            return said.get(name) or (others[0] if others else None)
        case _:
            return said.get(path[0])


def compare_events(root, words, figures):
    for golden in sorted(root.glob("aucoalesce/testdata/*.json.golden")):
        logs = tests(golden.with_name(golden.name.replace(".json.golden", ".yaml")).read_text())
        for test in json.loads(golden.read_text()):
            with tempfile.TemporaryDirectory() as folder:
                log = Path(folder) / "audit.log"
                log.write_text("\n".join(logs[test["test_name"]]) + "\n")
                row = next(iter(events(log).values()))
            for path, value in leaves(test["event"]):
                if path[0] in CONCLUDED:
                    figures.left_out += 1
                    continue
                expected = millis(value) if path == ("@timestamp",) else value
                where = f"{golden.name} {test['test_name']} {'.'.join(map(str, path))}"
                actual = of_event(words, row, path)
                if isinstance(actual, set):
                    actual = expected if expected in actual else actual
                figures.compare(where, expected, actual)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    root = Path(sys.argv[1])
    words = Words(root)
    figures = Figures()
    compare_records(root, words, figures)
    compare_events(root, words, figures)
    print("\n".join(figures.different))
    total = figures.same + len(figures.different)
    print(f"{figures.same} of {total} fields agree; {figures.left_out} conclusions left out")


main()
