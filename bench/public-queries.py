#!/usr/bin/env python3
"""Checks every query that others have published, in one call of Eyas.

    bench/public-queries.py COPY...

COPY is a copy of a repository of queries: a folder, or a bare git repository. Those measured are
https://github.com/CrowdStrike/logscale-community-content and https://github.com/CrowdStrike/falcon-query-assets.
Queries are the texts of the YAML keys `queryString`, `query` and `script`, files that end in .logscale or .cql, and
fenced blocks of Markdown that look like queries. Left out are texts whose brackets do not balance, texts with
placeholders, and those in other languages. Needs PyYAML. Ends with 1 when fewer than 99 % are without error or one
that brings its own events does not run.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import yaml

EYAS = pathlib.Path(__file__).resolve().parent.parent / "eyas"
KEYS = {"queryString", "query", "script"}
WANTED = 0.99

PLACEHOLDER = re.compile(r"\.\.\.|…|<[A-Za-z][A-Za-z _-]*>(?!\S*\))|\{\{|\$\{|\byour[-_ ]|\bYOUR[-_ ]|\bxxx+\b", re.I)
NAMED_GROUP = re.compile(r"\(\?P?<[A-Za-z_@#.\[\]0-9]+>")
# Words of Splunk, of shells and of configuration files.
FOREIGN = re.compile(
    r"(?m)^\s*(\$ |\.?/|sudo |kubectl |helm |docker |curl |git |cd |wget |export |apiVersion:|sources:|sinks:|input |<\w)"
    r"|\|\s*(stats|rex|eval|where|dedup|fillnull|inputlookup|lookup|mvexpand|search|fields|convert|head \d|makemv"
    r"|rename \w+ as|(?:regex|replace|sort|table|tail|top|timechart) +[-\w\"])\b(?!\s*[(:])"
    r"|\bindex=|\bsourcetype=|\bearliest=|\[search |(?m:^\s*\|.*\|\s*$\s^\s*\|.*\|\s*$)"
)
LOOKS_LIKE_A_QUERY = re.compile(r"\||:=|=~|^\s*[#@]?\w[\w.:]*\s*!?=\s*\S|^\s*[a-zA-Z:]+\(", re.M)


class Loader(yaml.SafeLoader):
    """Leaves what looks like a date a text."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_constructor("tag:yaml.org,2002:value", lambda loader, node: node.value)


def files(copy):
    """The names and bytes of the files of a copy that may hold queries."""
    wanted = (".yaml", ".yml", ".md", ".logscale", ".cql")
    if not (copy / "objects").is_dir():
        for path in sorted(copy.rglob("*")):
            if path.is_file() and path.suffix in wanted and ".git" not in path.parts:
                yield str(path.relative_to(copy)), path.read_bytes()
        return
    git = ["git", "--git-dir", str(copy)]
    names = subprocess.run([*git, "ls-tree", "-r", "-z", "--name-only", "HEAD"], capture_output=True, check=True).stdout
    for name in names.decode().split("\0"):
        if name.endswith(wanted):
            yield name, subprocess.run([*git, "show", f"HEAD:{name}"], capture_output=True, check=True).stdout


def texts(name, text):
    """Texts that may be queries, and whether that has to be guessed."""
    if name.endswith((".logscale", ".cql")):
        yield text, False
    elif name.endswith(".md"):
        for block in re.findall(r"(?ms)^[ \t]*```[ \t]*(?:logscale|humio|cql|sql)?[ \t]*\n(.*?)^[ \t]*```", text):
            yield block, True
    else:
        try:
            documents = list(yaml.load_all(text, Loader))
        except yaml.YAMLError:
            return
        yield from ((each, False) for each in values(documents))


def values(node):
    if isinstance(node, dict):
        for key, value in node.items():
            if key in KEYS and isinstance(value, str):
                yield value
            else:
                yield from values(value)
    elif isinstance(node, list):
        for value in node:
            yield from values(value)


def is_balanced(text):
    """Whether every bracket outside of quotes, regexes and comments has its partner."""
    bare = re.sub(r'(?s)"(?:\\.|[^"\\])*"|/\*.*?\*/|//[^\n]*|(?<=[=~|({,\s])/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+/', '""', text)
    open_ones = []
    for letter in bare:
        if letter in "([{":
            open_ones.append({"(": ")", "[": "]", "{": "}"}[letter])
        elif letter in ")]}" and (not open_ones or open_ones.pop() != letter):
            return False
    return not open_ones and bare.count('"') % 2 == 0


def is_query(text, guessed):
    if not text.strip() or PLACEHOLDER.search(NAMED_GROUP.sub("(", text)) or not is_balanced(text):
        return False
    if FOREIGN.search(text):
        return False
    return not guessed or bool(LOOKS_LIKE_A_QUERY.search(text)) and text.strip()[0] not in "{<"


def main(copies):
    queries = {}
    for copy in copies:
        for name, content in files(pathlib.Path(copy)):
            for text, guessed in texts(name, content.decode("utf-8", "replace")):
                if is_query(text, guessed):
                    queries.setdefault(text, name)
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for number, text in enumerate(queries):
            path = pathlib.Path(folder, f"q{number:05}.cql")
            path.write_text(text, encoding="utf-8")
            paths[str(path)] = text
        begun = time.monotonic()
        checked = subprocess.run([EYAS, "check", "--format", "json", folder], capture_output=True, text=True)
        seconds = time.monotonic() - begun
        errors = collections.defaultdict(list)
        for line in checked.stdout.splitlines():
            said = json.loads(line)
            if said["severity"] == "error":
                errors[paths[said["file"]]].append(said)
        made = [(path, text) for path, text in paths.items() if re.match(r"\s*createEvents\(", text)]
        broken = {path: why for path, _ in made if (why := runs(path)) is not None}
    report(queries, errors, seconds)
    print(f"of {len(made)} queries that bring their own events {len(made) - len(broken)} run")
    for path, why in broken.items():
        print(f"  {queries[paths[path]]}: {why}")
    failed = sum(1 for said in errors.values() if any(each["code"] != "unknown-saved-query" for each in said))
    return 1 if broken or failed > len(queries) * (1 - WANTED) else 0


def runs(path):
    """None, or why the query does not run."""
    ran = subprocess.run([EYAS, "run", "--query-file", path], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return None if ran.returncode == 0 else ran.stderr


def report(queries, errors, seconds):
    unfound = {text for text, said in errors.items() if all(each["code"] == "unknown-saved-query" for each in said)}
    failed = [text for text in errors if text not in unfound]
    print(f"{len(queries)} queries, checked in {seconds:.1f} s")
    print(f"{len(queries) - len(failed)} without error: {1 - len(failed) / len(queries):.2%}")
    print(f"{len(unfound)} of them call saved queries that are not in the copy")
    codes = collections.Counter(each["code"] for text in failed for each in errors[text])
    print("errors: " + (", ".join(f"{code} {count}" for code, count in codes.most_common()) or "none"))
    unknown = collections.Counter(
        each["message"] for said in errors.values() for each in said if each["code"] in ("unknown-function", "not-implemented")
    )
    print("unknown functions: " + (", ".join(f"{what} ({count})" for what, count in unknown.most_common()) or "none"))
    for text in failed:
        for each in errors[text]:
            print(f"  {queries[text]}: {each['line']}:{each['column']} {each['code']}: {each['message']}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
