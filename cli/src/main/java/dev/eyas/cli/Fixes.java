package dev.eyas.cli;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Fix;
import java.util.Comparator;
import java.util.List;

/// Applies the fixes of diagnostics to the text they are about.
final class Fixes {

    private Fixes() {}

    /// Where two fixes overlap the first one counts; the other may be right in the next round.
    static String apply(String text, List<Diagnostic> diagnostics) {
        List<Fix> fixes =
                diagnostics.stream()
                        .flatMap(diagnostic -> diagnostic.fix().stream())
                        .distinct()
                        .sorted(
                                Comparator.comparingInt((Fix fix) -> fix.span().start())
                                        .thenComparingInt(fix -> fix.span().end()))
                        .toList();
        StringBuilder fixed = new StringBuilder();
        int copied = 0;
        for (Fix fix : fixes) {
            if (fix.span().start() >= copied) {
                fixed.append(text, copied, fix.span().start()).append(fix.replacement());
                copied = fix.span().end();
            }
        }
        return fixed.append(text, copied, text.length()).toString();
    }
}
