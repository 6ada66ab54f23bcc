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
        boolean tidy = !steps.contains("//") && !steps.contains("/.");
        return tidy || steps.contains("://")
                ? decoded
                : tidied(steps) + decoded.substring(steps.length());
    }

    private static String decoded(String written) {
        return ESCAPE.matcher(written).replaceAll(PathText::letter);
    }

    private static String letter(MatchResult escape) {
        byte[] letter = HexFormat.of().parseHex(escape.group(1));
        return Matcher.quoteReplacement(new String(letter, StandardCharsets.US_ASCII));
    }

    private static String tidied(String path) {
        List<String> kept = new ArrayList<>();
        String[] steps = path.split("/", -1);
        for (int at = 1; at < steps.length; at++) {
            boolean last = at == steps.length - 1;
            switch (steps[at]) {
                case ".." -> {
                    if (!kept.isEmpty()) {
                        kept.removeLast();
                    }
                }
                case "", "." -> {
                    if (last) {
                        kept.add("");
                    }
                }
                default -> kept.add(steps[at]);
            }
        }
        return "/" + String.join("/", kept);
    }
}
