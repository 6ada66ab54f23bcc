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
    private final Set<String> read = new TreeSet<>();

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
            case Found.Read found -> {
                read.add(name);
                yield found;
            }
            case Found.Unusable found -> found;
            case Found.Unknown found -> found;
        };
    }

    /// True when a file may be to blame for what is wrong with a script.
    boolean hasRead() {
        return !read.isEmpty();
    }

    /// Files that cannot be used.
    Set<String> missing() {
        return Collections.unmodifiableSet(missing);
    }
}
