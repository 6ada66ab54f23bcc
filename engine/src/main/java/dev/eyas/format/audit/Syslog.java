package dev.eyas.format.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What syslog writes before a message: `Nov 3 10:00:00 web-1 audispd:`, `<13>1
/// 2026-11-03T10:00:00Z web-1 audispd - - -`, `2026-11-03T10:00:00.000+00:00 web-1 audispd:`.
final class Syslog {

    private static final Set<String> MONTHS =
            Set.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");

    private Syslog() {}

    /// The host a prefix names.
    static Optional<String> host(String prefix) {
        List<String> words = List.of(prefix.strip().split("\\s+"));
        int first = words.getFirst().startsWith("<") ? words.getFirst().indexOf('>') + 1 : 0;
        String begin = words.getFirst().substring(first);
        if (MONTHS.contains(begin)) {
            return word(words, 3);
        }
        boolean isVersion = first > 0 && begin.equals("1");
        String time = isVersion && words.size() > 1 ? words.get(1) : begin;
        boolean isTime = time.length() > 10 && time.charAt(4) == '-' && time.charAt(10) == 'T';
        return isTime ? word(words, isVersion ? 2 : 1) : Optional.empty();
    }

    private static Optional<String> word(List<String> words, int index) {
        return index < words.size() && !words.get(index).equals("-")
                ? Optional.of(words.get(index))
                : Optional.empty();
    }
}
