#!/usr/bin/env python3
"""Runs the tests inside LogScale parser packages and counts what they assert.

usage: parser-packages.py FOLDER     a copy of the public repository CrowdStrike/logscale-community-content
"""

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

EYAS = Path(__file__).resolve().parent.parent / "eyas"
VALUES = re.compile(r"^(\s*(?:- )*)fieldsHaveValues:\s*$")


def asserted_values(path):
    """Values under `fieldsHaveValues`: the lines that stand at the depth of the first."""
    count, outer, inner = 0, None, None
    for line in path.read_text().splitlines():
        depth = len(line) - len(line.lstrip())
        start = VALUES.match(line)
        if start:
            outer, inner = len(start.group(1)), None
        elif outer is not None and line.strip():
            if depth <= outer:
                outer = None
            else:
                inner = depth if inner is None else inner
                count += depth == inner
    return count


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    run = subprocess.run([EYAS, "test", sys.argv[1], "--format", "json"], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    results = [json.loads(line) for line in run.stdout.splitlines()]
    cases, passed = Counter(), Counter()
    for result in results:
        cases[result["file"]] += 1
        passed[result["file"]] += result["outcome"] == "passed"
        if result["outcome"] != "passed":
            print(f"{Path(result['file']).name} {result['name']}: {'; '.join(result['problems'])[:200]}")
    for file in sorted(cases):
        values = asserted_values(Path(file))
        print(f"{passed[file]:4} of {cases[file]:4} cases, {values:5} asserted values  {Path(file).name}")
    values = sum(asserted_values(Path(file)) for file in cases)
    print(f"{sum(passed.values())} of {len(results)} cases of {len(cases)} parsers pass; {values} values are asserted")


main()
