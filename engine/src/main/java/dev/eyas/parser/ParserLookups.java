package dev.eyas.parser;

import dev.eyas.data.LookupFiles;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// The lookup files a parser names. Those of a tenant often stay there: a parser without them still
/// reads its texts, and nothing is found in a file that is missing.
final class ParserLookups implements LookupFiles {

    private final LookupFiles files;
    private final Set<String> missing = new TreeSet<>();

    ParserLookups(LookupFiles files) {
        this.files = files;
    }

    @Override
    public Found find(String name) {
        return switch (files.find(name)) {
            case Found.Missing _ -> {
                missing.add(name);
                yield new Found.Unknown();
            }
            case Found.Read found -> found;
            case Found.Unusable found -> found;
            case Found.Unknown found -> found;
        };
    }

    Set<String> missing() {
        return Collections.unmodifiableSet(missing);
    }
}
