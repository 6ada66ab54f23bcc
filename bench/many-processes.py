#!/usr/bin/env python3
"""Shows how much memory the detections take when there are very many processes.

    bench/many-processes.py [MILLIONS]

Writes events of as many millions of processes (10 unless said otherwise, some 400 MB a million), no two alike, on a
thousand hosts; in every hundred thousand one asks for a role's credentials, started by a shell that is also there. Then
runs `eyas detect` over them and tells time, memory and findings. Ends with 1 when an attack was not found or its parent is
unknown.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

EYAS = pathlib.Path(__file__).resolve().parent.parent / "eyas"
HOSTS = 1_000
PART = 1_000_000
EVERY = 100_000
START = 1_793_500_000_000
URL = "http://169.254.169.254/latest/meta-data/iam/security-credentials/app"


def event(number):
    attack = number % EVERY == EVERY - 1
    shell = number % EVERY == EVERY // 2
    # An attack is on the host of its shell; nobody else's parent is known.
    ancestor = number - EVERY // 2 + 1
    host = (ancestor if attack else number) % HOSTS
    image, line = (
        ("/usr/bin/curl", f"curl -s {URL}")
        if attack
        else ("/bin/bash", f"bash -c {number:x}")
        if shell
        else ("/usr/bin/sort", f"sort -k 2 /var/tmp/part-{number:x}")
    )
    return (
        f'{{"event_simpleName":"ProcessRollup2","aid":"{host:032x}","TargetProcessId":"{number + 10}",'
        f'"ParentProcessId":"{ancestor + 10 if attack else 0}","timestamp":"{START + number}","ComputerName":"host-{host}",'
        f'"ImageFileName":"{image}","FileName":"{image.rsplit("/", 1)[1]}","CommandLine":"{line}","UserName":"app",'
        f'"event_platform":"Lin","SHA256HashData":"{number:064x}"}}\n'
    )


def write(folder, processes):
    for first in range(0, processes, PART):
        with open(folder / f"part-{first // PART:03}.ndjson", "w") as file:
            file.writelines(event(number) for number in range(first, min(processes, first + PART)))


def main():
    processes = int(float(sys.argv[1]) * 1_000_000) if len(sys.argv) > 1 else 10_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write(folder, processes)
        size = sum(part.stat().st_size for part in folder.iterdir())
        started = time.time()
        run = subprocess.Popen(
            [EYAS, "detect", "--format", "ndjson", folder], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        findings = [json.loads(line) for line in run.stdout]
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        told = sum(1 for finding in findings if "bash" in json.dumps(finding.get("process", {})))
        print(f"processes  {processes:,}, {size / 1e6:,.0f} MB")
        print(f"time       {time.time() - started:.1f} s, {usage.ru_utime + usage.ru_stime:.1f} s of the processor")
        print(f"memory     {usage.ru_maxrss / 1e3:,.0f} MB")
        print(f"findings   {len(findings):,} of {processes // EVERY:,}, {told:,} with the shell they came from")
        if not len(findings) == told == processes // EVERY:
            sys.exit(1)


if __name__ == "__main__":
    main()
