/// Rewrites plans into plans that give the same rows sooner. One rewrite per file, listed in
/// [Optimizer].
@NullMarked
package dev.eyas.plan.rule;

import org.jspecify.annotations.NullMarked;
