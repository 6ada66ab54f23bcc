package dev.eyas.function.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a command line names hosts that it does not ask itself: hosts to reach without a proxy,
/// and what curl sends to another host.
final class Asides {

    private static final String VALUE = "(\"[^\"]*\"|'[^']*'|\\{[^}]*\\}|[\\w-]+:\\s[^\\s/]+|\\S+)";

    private static final Pattern NO_PROXY =
            Pattern.compile("(?i)(?:--noproxy[\\s=]|no_proxy=|nonProxyHosts=)([^\\s/]+)");

    private static final Pattern SENT =
            Pattern.compile(
                    "\\s(?:-[dFeAH]\\s?|--(?:data(?:-[a-z]+)?|json|form(?:-string)?|referer|user-agent|header)[\\s=])"
                            + VALUE);

    private static final Pattern CURL = Pattern.compile("\\bcurl(?:\\.exe)?\\s");

    private record Span(int from, int to) {}

    private final List<Span> leftOut;
    private final List<Span> sent;

    private Asides(List<Span> leftOut, List<Span> sent) {
        this.leftOut = leftOut;
        this.sent = sent;
    }

    /// Other clients give the same letters to options that take no value.
    static Asides of(String text) {
        boolean curl = CURL.matcher(text).find() && !text.contains("wget");
        return new Asides(spans(NO_PROXY, text), curl ? spans(SENT, text) : List.of());
    }

    private static List<Span> spans(Pattern pattern, String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matches = pattern.matcher(text);
        while (spans.size() < RequestFinder.MOST_REQUESTS && matches.find()) {
            spans.add(new Span(matches.start(1), matches.end(1)));
        }
        return spans;
    }

    /// Whether what stands there is no host that anybody asks.
    boolean isLeftOut(int at) {
        return isIn(leftOut, at);
    }

    /// Whether what stands there is told to another host.
    boolean isSent(int at) {
        return isIn(sent, at);
    }

    private static boolean isIn(List<Span> spans, int at) {
        for (Span span : spans) {
            if (at >= span.from && at < span.to) {
                return true;
            }
        }
        return false;
    }
}
