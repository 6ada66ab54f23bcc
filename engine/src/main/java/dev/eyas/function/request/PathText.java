package dev.eyas.function.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A path as a server takes it: without escapes of plain letters, empty steps, and steps to and
/// fro.
final class PathText {

    private static final Pattern ESCAPE = Pattern.compile("%([2-7][0-9A-Fa-f])");

    private PathText() {}

    static String plain(String written) {
        if (!written.startsWith("/")) {
            return written;
        }
        String decoded = written.indexOf('%') < 0 ? written : decoded(written);
        int query = decoded.indexOf('?');
        String steps = query < 0 ? decoded : decoded.substring(0, query);
        return steps.contains("://")
                ? decoded
                : straight(steps, '/') + decoded.substring(steps.length());
    }

    /// A path of a file or on a server without empty steps and steps to and fro.
    static String straight(String path, char separator) {
        String between = String.valueOf(separator);
        boolean tidy = !path.contains(between + between) && !path.contains(between + ".");
        if (tidy) {
            return path;
        }
        List<String> kept = new ArrayList<>();
        String[] steps = path.split(Pattern.quote(between), -1);
        for (int at = 0; at < steps.length; at++) {
            boolean last = at == steps.length - 1;
            switch (steps[at]) {
                case ".." -> back(kept);
                case "", "." -> {
                    if (at == 0) {
                        kept.add(steps[at]);
                    } else if (last) {
                        kept.add("");
                    }
                }
                default -> kept.add(steps[at]);
            }
        }
        boolean root = kept.size() == 1 && kept.getFirst().isEmpty();
        return root ? between : String.join(between, kept);
    }

    /// Nothing lies above the root; where a relative path begins is not known.
    private static void back(List<String> kept) {
        String last = kept.isEmpty() ? ".." : kept.getLast();
        switch (last) {
            case "" -> {}
            case ".", ".." -> kept.add("..");
            default -> kept.removeLast();
        }
    }

    private static String decoded(String written) {
        return ESCAPE.matcher(written).replaceAll(PathText::letter);
    }

    private static String letter(MatchResult escape) {
        byte[] letter = HexFormat.of().parseHex(escape.group(1));
        return Matcher.quoteReplacement(new String(letter, StandardCharsets.US_ASCII));
    }
}
