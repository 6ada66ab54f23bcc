#!/bin/bash
# Runs the published query over the same plain events with Eyas and with DuckDB, each as a whole
# process, in turn, and prints the medians of CPU seconds (user + system).
#
# usage: bench/compare-duckdb.sh [BYTES] [ROUNDS]     2300M and 5 unless said
# The data goes to $EYAS_BENCH_DATA, or to bench/target/data; it is kept for the next run.

set -e
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bytes=${1:-2300M}
rounds=${2:-5}
data=${EYAS_BENCH_DATA:-bench/target/data}/plain-$bytes

. bin/find-jdk
find_jdk
./mvn25 -q -B -ntp -Pduckdb -Dquick -Dmaven.test.skip=true -pl bench -am package \
    dependency:build-classpath -Dmdep.outputFile=target/duckdb.classpath
./eyas --version > /dev/null
java=$JAVA_HOME/bin/java
classes=bench/target/quick/classes:engine/target/quick/classes:$(cat bench/target/duckdb.classpath)

[ -d "$data" ] || "$java" -cp "$classes" dev.eyas.bench.telemetry.GenerateTelemetry \
    --profile plain --bytes "$bytes" --parts 8 --out "$data"
cat "$data"/*.ndjson > /dev/null

eyas() {
    ./eyas run --format ndjson --query-file detections/T1552.005/published.cql "$data" 2> /dev/null
}
duckdb() {
    "$java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "$classes" \
        dev.eyas.bench.compare.DuckDb published "$data" "$(nproc)"
}
TIMEFORMAT='%U %S %R'
median() {
    sort -n | awk '{v[NR]=$1} END {printf "%.2f", v[int((NR+1)/2)]}'
}

times=$(mktemp -d)
for round in $(seq "$rounds"); do
    for who in eyas duckdb; do
        { time $who > "$times/$who.rows"; } 2>> "$times/$who"
    done
done
echo "$(wc -l < "$times/eyas.rows") rows from Eyas, $(wc -l < "$times/duckdb.rows") from DuckDB"
cut -f1 "$times/duckdb.rows" | sort > "$times/duckdb.when"
grep -o '"@timestamp":"[0-9]*"' "$times/eyas.rows" | grep -o '[0-9]*' | sort > "$times/eyas.when"
cmp "$times/duckdb.when" "$times/eyas.when" && echo "the same events"
for who in eyas duckdb; do
    awk '{print $1+$2}' "$times/$who" | median > "$times/$who.cpu"
    awk '{print $3}' "$times/$who" | median > "$times/$who.wall"
    echo "$who: $(cat "$times/$who.cpu") CPU s, $(cat "$times/$who.wall") s wall (medians of $rounds)"
done
awk '{d=$1; getline < ARGV[2]; printf "Eyas takes %.2f times the CPU of DuckDB\n", d/$1; exit}' \
    "$times/eyas.cpu" "$times/duckdb.cpu"
uptime
rm -r "$times"
