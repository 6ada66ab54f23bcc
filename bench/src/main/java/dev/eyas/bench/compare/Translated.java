package dev.eyas.bench.compare;

/// A piece of a query, or a whole one, and the same in SQL.
record Translated(String cql, String sql) {}
