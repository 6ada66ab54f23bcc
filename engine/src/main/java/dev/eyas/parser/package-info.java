/// Runs LogScale parsers, YAML files with a script in CQL, over raw lines, and their tests. Read
/// [LogParser] first.
@NullMarked
package dev.eyas.parser;

import org.jspecify.annotations.NullMarked;
