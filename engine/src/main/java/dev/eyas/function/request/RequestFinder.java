package dev.eyas.function.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the hosts a command line names: in URLs, as bare addresses and names, in `/dev/tcp/`, and
/// in what it hides.
public final class RequestFinder {

    /// Of one text; more is no command line that people write.
    public static final int MOST_REQUESTS = 1_000;

    private static final String HOST =
            "\\[[0-9A-Fa-f:.%]{2,60}[^\\]\\s]{0,20}\\]|[^\\s/\"'`<>|;(){}\\[\\]\\\\:?#,@=&$]{1,253}";
    private static final String PATH =
            "/[^\\s\"'`<>|\\\\;]{0,2000}|\\$\\{?\\w{1,80}\\}?[^\\s\"'`<>|\\\\;]{0,200}";

    private static final Pattern URL =
            Pattern.compile(
                    "//(?:[^\\s/\"'`<>|@]{0,200}@)?(" + HOST + ")(?::(\\d{1,5}))?(" + PATH + ")?");
    private static final Pattern DEVICE =
            Pattern.compile(
                    "/(?:dev/(?:tcp|udp)|inet[46]?/tcp/\\d{1,5})/([^\\s/\"']{1,253})/(\\d{1,5})");
    private static final Pattern BARE =
            Pattern.compile(
                    "(?<![\\w./@%$\\[-])(\\[[0-9A-Fa-f:.]{2,60}\\]|(?:[\\w-]{1,63}\\.){1,10}[\\w-]{1,63}\\.?|(?i:[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}))(?::(\\d{1,5}))?("
                            + PATH
                            + ")?");
    private static final String DIGITS = "(?<![\\w./:@%$=-])(0x[0-9a-fA-F]{8}|[0-9]{9,13})";
    private static final String NUMBER_PATH = "(/[^\\s\"'`<>|\\\\;]{0,2000})";

    /// A number is a host where a port or a path follows, or where a client takes hosts.
    private static final Pattern NUMBER =
            Pattern.compile(DIGITS + "(?::(\\d{1,5}))?" + NUMBER_PATH);

    private static final Pattern NUMBER_OF_CLIENT =
            Pattern.compile(DIGITS + "(?::(\\d{1,5}))?" + NUMBER_PATH + "?(?![\\w.])");

    /// A name without a dot is a host where a client takes hosts and a path follows.
    private static final Pattern NAME_OF_CLIENT =
            Pattern.compile("(?<=[\\s\"'])([A-Za-z][\\w-]{1,62})(?::(\\d{1,5}))?" + NUMBER_PATH);

    private static final Pattern CLIENT =
            Pattern.compile(
                    "(?:^|[\\s/\\\\;|&(\"'])(?:curl|wget|nc|ncat|telnet|http|https|xh)(?:\\.exe)?\\s");

    /// A variable in front of a path or a query, or one whose name says that it is all of a URL.
    private static final Pattern VARIABLE =
            Pattern.compile(
                    "(\\$\\{?\\w{1,80}\\}?|\\$\\(\\w{1,80}\\)|%\\w{1,80}%)([/?][^\\s\"'`<>|\\\\;]{1,2000})"
                            + "|(?<![\\w.])(\\$\\{?\\w{1,70}_(?:URI|ENDPOINT)\\b\\}?)(?![/?])");

    /// What is written into a connection by hand.
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?:(?:GET|PUT|POST|HEAD)(?:\\s+|[\"']?\\s?,\\s?[\"']?)|\\bpath[\"']?\\s?[:=]\\s?[\"'])"
                            + "(/[^\\s\"'`<>|\\\\;]{0,2000})");

    private RequestFinder() {}

    public static List<Request> find(String text) {
        String whole =
                text.length() > HiddenText.MOST_CHARACTERS
                        ? text.substring(0, HiddenText.MOST_CHARACTERS)
                        : text;
        Set<Request> found = new LinkedHashSet<>();
        add(whole, "", found);
        for (HiddenText.Found hidden : HiddenText.in(whole)) {
            Set<Request> inside = new LinkedHashSet<>();
            add(hidden.text(), hidden.how(), inside);
            inside.stream()
                    .filter(request -> found.stream().noneMatch(known -> isSame(known, request)))
                    .toList()
                    .forEach(found::add);
        }
        Matcher written = WRITTEN.matcher(whole);
        String line = written.find() ? PathText.plain(written.group(1)) : "";
        List<Request> requests =
                new ArrayList<>(found.stream().map(request -> request.orPath(line)).toList());
        return requests.subList(0, Math.min(requests.size(), MOST_REQUESTS));
    }

    private static boolean isSame(Request known, Request other) {
        return known.host().plain().equals(other.host().plain())
                && known.path().equals(other.path());
    }

    private static void add(String text, String hidden, Set<Request> found) {
        Asides asides = Asides.of(text);
        addMatches(URL.matcher(text), text, asides, hidden, found);
        addMatches(DEVICE.matcher(text), text, asides, hidden, found);
        addMatches(BARE.matcher(text), text, asides, hidden, found);
        boolean forClient = CLIENT.matcher(text).find();
        addMatches(
                (forClient ? NUMBER_OF_CLIENT : NUMBER).matcher(text), text, asides, hidden, found);
        if (forClient) {
            addMatches(NAME_OF_CLIENT.matcher(text), text, asides, hidden, found);
        }
        Matcher variables = VARIABLE.matcher(text);
        while (variables.find() && found.size() < MOST_REQUESTS) {
            String name = part(variables, 1) + part(variables, 3);
            found.add(
                    new Request(
                            new HostText(name.toLowerCase(Locale.ROOT).replaceAll("[{}]", ""), ""),
                            "",
                            PathText.plain(part(variables, 2)),
                            hidden,
                            false));
        }
    }

    private static void addMatches(
            Matcher matches, String text, Asides asides, String hidden, Set<Request> found) {
        int from = 0;
        while (found.size() < MOST_REQUESTS && matches.find(from)) {
            String written = matches.groupCount() < 3 ? "" : part(matches, 3);
            int at = matches.start(1);
            if (!asides.isLeftOut(at)) {
                boolean embedded = asides.isSent(at) || isEmbedded(text, matches.start());
                found.add(
                        new Request(
                                HostText.of(matches.group(1)),
                                part(matches, 2),
                                PathText.plain(written),
                                hidden,
                                embedded));
            }
            from = Math.max(matches.start() + 1, matches.end() - written.length());
        }
    }

    private static String part(Matcher match, int group) {
        String part = match.group(group);
        return part == null ? "" : part;
    }

    /// Whether a URL goes on up to here: the place lies in its query.
    private static boolean isEmbedded(String text, int at) {
        int start = at;
        while (start > 0 && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        String before = text.substring(start, at);
        int query = before.indexOf('?');
        return query >= 0 && before.lastIndexOf("://", query) >= 0;
    }

    private static boolean isBreak(char letter) {
        return Character.isWhitespace(letter) || letter == '"' || letter == '\'';
    }
}
