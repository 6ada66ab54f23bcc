#!/bin/bash
# Runs random queries over random events with Eyas and, translated to SQL, with DuckDB, and prints
# those whose rows differ; fails if there are any. A seed brings its events and its hundred queries back.
#
# usage: bench/differ-duckdb.sh [CASES] [SEED]     50000 and a new seed unless said

set -e
cd "$(dirname "${BASH_SOURCE[0]}")/.."

. bin/find-jdk
find_jdk
./mvn25 -q -B -ntp -Pduckdb -Dquick -Dmaven.test.skip=true -pl bench -am package \
    dependency:build-classpath -Dmdep.outputFile=target/duckdb.classpath
classes=bench/target/quick/classes:engine/target/quick/classes:$(cat bench/target/duckdb.classpath)
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "$classes" \
    dev.eyas.bench.compare.DuckDbDifferences "${2:-$(date +%s)}" "${1:-50000}"
