/// Rewrites plans into plans that give the same rows sooner. One rewrite per file, listed in [Optimizer].
@org.jspecify.annotations.NullMarked
package dev.eyas.plan.rule;
