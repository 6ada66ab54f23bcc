package dev.eyas.analysis;

import java.util.Locale;
import java.util.Map;

/// Says of functions of LogScale that Eyas does not run what there is to be said: of most that they
/// are missing, of some why they always will be.
final class NotRun {

    private static final Map<String, String> REASONS =
            Map.of(
                    "beta:repeating",
                    "it has a LogScale server repeat the query; run the query again instead",
                    "eventinternals",
                    "it tells where LogScale stores an event, and Eyas stores none",
                    "explain:astable",
                    "it tells how a LogScale cluster ran the query; `eyas explain` tells how Eyas runs it",
                    "remotetable",
                    "it asks another service for rows");

    private NotRun() {}

    static String help(String function) {
        return REASONS.getOrDefault(
                function.toLowerCase(Locale.ROOT), "`eyas functions` lists those it runs");
    }
}
