#!/usr/bin/env python3
"""Measures the commands that programs call with many queries at once, on one core.

    bench/batch-speed.py

`eyas check` reads 5,000 different queries in one call, `eyas cases` runs 1,000 small cases. Seconds are those of the
processor, which are those of the clock on a core that nothing else uses. The time of a start is the median of three calls
with one query; it is taken off where queries a minute are given. Ends with 1 when check does fewer than 20,000 a minute or
the cases take more than five seconds.
"""

import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

EYAS = pathlib.Path(__file__).resolve().parent.parent / "eyas"
QUERIES = 5000
CASES = 1000

# Each is a query when its number is put in.
SHAPES = [
    '#event_simpleName=ProcessRollup2 ImageFileName=/\\\\tool{n}\\.exe$/i | groupBy([ComputerName, UserName], limit=20000)',
    'event=login status=failed port={n} | bucket(span=10m, function=[count(as=n), collect(user)]) | n > {n}',
    'case {{ size > {n} | kind := "large"; size > 10 | kind := "medium"; * | kind := "small" }} | top([kind, host{n}])',
    'in(field=src, values=["10.0.0.{n}", "10.1.*"]) | !cidr(dst, subnet="10.0.0.0/8") | table([@timestamp, src, dst])',
    'regex("user{n}=(?<user>\\\\S+)") | lower(user) | join(query={{event=logout | n{n}=*}}, field=user, include=[host])',
    'ratio := if(total > {n}, then=hits / total, else=0) | format("%.2f of %s", field=[ratio, host], as=text{n})',
    'timeChart(series=host, function=[sum(bytes{n}), percentile(ms, percentiles=[50, 99])], span=5m)',
    'parseJson(raw{n}) | objectArray:eval(array="x[]", asArray="y[]", function={{ y.a := x.b * {n} }}) | select([y[0].a])',
]


def seconds(*command):
    """What a command takes of one core, and what it says."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = subprocess.run(
        [EYAS, *command], capture_output=True, text=True, preexec_fn=lambda: os.sched_setaffinity(0, {0})
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, ran


def checked(folder, count):
    folder.mkdir()
    for number in range(count):
        text = SHAPES[number % len(SHAPES)].format(n=number)
        folder.joinpath(f"q{number}.cql").write_text(text + "\n", encoding="utf-8")
    taken, ran = seconds("check", "--format", "json", folder)
    said = [json.loads(line) for line in ran.stdout.splitlines()]
    wrong = [each for each in said if each["severity"] == "error"]
    if wrong or ran.returncode != 0:
        sys.exit(f"check refused a query: {wrong[:1] or ran.stderr}")
    return taken


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        start = statistics.median(checked(folder / f"one{again}", 1) for again in range(3))
        taken = checked(folder / "all", QUERIES)
        rate = QUERIES / (taken - start) * 60
        print(f"check: {QUERIES:,} queries in {taken:.2f} s; without the start of {start:.2f} s {rate:,.0f} a minute")

        cases = folder / "cases.jsonl"
        with cases.open("w", encoding="utf-8") as out:
            for number in range(CASES):
                query = f"n > {number % 3} | groupBy(k, function=[count(), sum(n)]) | limit{number} := 1"
                events = [{"k": "a", "n": 1}, {"k": "b", "n": number}, {"k": "a", "n": 5}]
                out.write(json.dumps({"id": f"c{number}", "query": query, "input": events}) + "\n")
        running, ran = seconds("cases", cases)
        answers = [json.loads(line) for line in ran.stdout.splitlines()]
        if len(answers) != CASES or any("error" in answer for answer in answers):
            sys.exit(f"cases did not run: {ran.stdout[:300]}{ran.stderr[:300]}")
        print(f"cases: {CASES:,} in {running:.2f} s, start included")
    return 0 if rate >= 20_000 and running <= 5 else 1


if __name__ == "__main__":
    sys.exit(main())
