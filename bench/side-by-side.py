#!/usr/bin/env python3
"""Runs each built-in detection over generated telemetry and counts what it finds, misses and makes of nothing.

    bench/side-by-side.py FOLDER

FOLDER comes from `dev.eyas.bench.telemetry.GenerateTelemetry`. What is an attack is read from the telemetry by plain text:
processes whose command line names a metadata service (the clouds' own agents only connect); those of one parent are one
attack. A finding counts for an attack when its process is one of these. All else is noise.
"""

import collections
import json
import os
import pathlib
import subprocess
import sys

EYAS = pathlib.Path(__file__).resolve().parent.parent / "eyas"
DETECTIONS = ["T1552.005-published", "T1552.005"]
MARKS = (b"169.254.169.254", b"metadata.google.internal")
SERIOUS = {"medium", "high", "critical"}


def attacks(folder):
    """The processes of each attack, by host and parent; and how many events there are."""
    found = collections.defaultdict(set)
    events = 0
    for path in sorted(folder.rglob("*.ndjson")):
        with open(path, "rb") as file:
            for line in file:
                events += 1
                if b"ProcessRollup2" in line and any(mark in line for mark in MARKS):
                    event = json.loads(line)
                    found[event["aid"], event["ParentProcessId"]].add(event["RawProcessId"])
    return found, events


def findings(detection, folder):
    run = subprocess.Popen(
        [EYAS, "detect", "--only", detection, "--format", "ndjson", folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    rows = [json.loads(line) for line in run.stdout]
    _, status, usage = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    return rows, usage


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    truth, events = attacks(folder)
    owner = {(aid, pid): attack for attack, pids in truth.items() for aid in [attack[0]] for pid in pids}
    print(f"{events:,} events, {len(truth):,} attacks\n")
    print("| | findings | attacks found | missed | noise | noise at medium or above | CPU s | memory |")
    print("|---|---|---|---|---|---|---|---|")
    for detection in DETECTIONS:
        rows, usage = findings(detection, folder)
        found, noise, serious = set(), 0, 0
        for row in rows:
            attack = owner.get((row.get("host_id"), row.get("process", {}).get("pid")))
            if attack:
                found.add(attack)
            else:
                noise += 1
                serious += row["severity"] in SERIOUS
        print(
            f"| `{detection}` | {len(rows):,} | {len(found):,} | {len(truth) - len(found):,} | {noise:,} | {serious:,} "
            f"| {usage.ru_utime + usage.ru_stime:.1f} | {usage.ru_maxrss / 1e3:,.0f} MB |"
        )


if __name__ == "__main__":
    main()
