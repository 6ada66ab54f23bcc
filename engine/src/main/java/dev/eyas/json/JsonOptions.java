package dev.eyas.json;

import java.util.List;

/// What becomes of the leaves of a parsed text.
///
/// @param prefix put before every name as it is
/// @param removePrefixes of these, the longest that a name begins with is cut off, before `prefix`
///   is put on
/// @param exclude names that begin with one of these, prefix included, are left out; `[*]` stands
///   for any index
/// @param include brings names back that begin with one of these
/// @param excludeEmpty leaves out empty texts
public record JsonOptions(
        String prefix,
        List<String> removePrefixes,
        List<String> exclude,
        List<String> include,
        Nulls nulls,
        boolean excludeEmpty) {

    /// What a JSON `null` becomes.
    public enum Nulls {
        /// The text `null`.
        KEEP,
        EMPTY,
        DISCARD
    }

    public static final JsonOptions DEFAULT =
            new JsonOptions("", List.of(), List.of(), List.of(), Nulls.KEEP, false);

    public JsonOptions {
        removePrefixes = List.copyOf(removePrefixes);
        exclude = List.copyOf(exclude);
        include = List.copyOf(include);
    }

    /// True when a name is its prefix and the path of its leaf, and every path has a name.
    boolean keepsPaths() {
        return removePrefixes.isEmpty() && exclude.isEmpty();
    }

    /// The name of a leaf.
    String name(String path) {
        int cut = 0;
        for (String removed : removePrefixes) {
            if (removed.length() > cut && path.startsWith(removed)) {
                cut = removed.length();
            }
        }
        return prefix + path.substring(cut);
    }

    /// True when a leaf of that path counts.
    boolean includes(String path) {
        String full = prefix + path;
        return !beginsWithOne(full, exclude) || beginsWithOne(full, include);
    }

    private static boolean beginsWithOne(String name, List<String> beginnings) {
        return beginnings.stream().anyMatch(beginning -> beginsWith(name, beginning));
    }

    private static final String ANY_ELEMENT = "[*]";

    private static boolean beginsWith(String name, String beginning) {
        int nameAt = 0;
        int at = 0;
        while (at < beginning.length()) {
            if (beginning.startsWith(ANY_ELEMENT, at)) {
                int close = name.indexOf(']', nameAt);
                if (nameAt >= name.length() || name.charAt(nameAt) != '[' || close < 0) {
                    return false;
                }
                nameAt = close + 1;
                at += ANY_ELEMENT.length();
            } else if (nameAt < name.length() && name.charAt(nameAt) == beginning.charAt(at)) {
                nameAt++;
                at++;
            } else {
                return false;
            }
        }
        return true;
    }
}
