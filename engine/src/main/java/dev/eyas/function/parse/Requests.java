package dev.eyas.function.parse;

import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.request.Request;
import dev.eyas.function.request.RequestFinder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the hosts and paths a command line names, however they are spelled.
public final class Requests implements RowFunction {

    private static final int MOST_KNOWN = 4_096;
    private static final int LONGEST_KNOWN = 1_024;

    @Override
    public Signature signature() {
        return Signature.function("eyas:requests")
                .summary(
                        "Finds the hosts and paths a command line names, however they are spelled, as an array.")
                .optional(TextParser.FIELD, Kind.FIELD, "CommandLine", "The field to search.")
                .as("request")
                .limit(
                        "Elements have `host`, an address in its plain form or a name in lower case, and where they are written `port` and `path`.")
                .limit(
                        "`disguise` says that the host was written as a `number`, in an IPv6 address (`mapped`), `escaped`, or as a `name` that holds the address; `hidden` that it stood in `base64`, `utf16`, `hex`, `escapes` or `pieces`; `embedded` that it stood in the query of another URL, or in what curl sends.")
                .limit(
                        "Paths are told as servers take them: letters that need no escape are written plainly, and empty and back-and-forth steps are left out.")
                .limit("Hosts that are to be reached without a proxy are none.")
                .limit("At most 1,000 of one text, whose first 131,072 characters count.")
                .limit("Names are never looked up.")
                .example(
                        "An address written as a number",
                        "eyas:requests(CommandLine) | drop(CommandLine)",
                        """
                        CommandLine
                        curl http://2852039166:80/latest/
                        """,
                        """
                        request[0].host | request[0].port | request[0].path | request[0].disguise
                        169.254.169.254 | 80              | /latest/        | number
                        """)
                .example(
                        "A URL inside the query of another is told apart",
                        "eyas:requests(CommandLine, as=r) | split(\"r[]\") | select([r.host, r.embedded])",
                        """
                        CommandLine
                        curl http://shop.example/?u=http://10.0.0.1/
                        """,
                        """
                        r.host       | r.embedded
                        shop.example |
                        10.0.0.1     | true
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        String array = arguments.output();
        Map<String, List<Request>> known = new HashMap<>();
        return new TextParser(
                arguments, (text, fields) -> put(requests(text, known), array, fields));
    }

    /// Most command lines come again and again.
    private static List<Request> requests(String text, Map<String, List<Request>> known) {
        if (text.length() > LONGEST_KNOWN) {
            return RequestFinder.find(text);
        }
        if (known.size() == MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(text, RequestFinder::find);
    }

    private static void put(List<Request> requests, String array, ParsedFields fields) {
        for (int index = 0; index < requests.size(); index++) {
            Request request = requests.get(index);
            String element = array + "[" + index + "].";
            fields.put(element + "host", request.host().plain());
            put(fields, element + "port", request.port());
            put(fields, element + "path", request.path());
            put(fields, element + "disguise", request.host().disguise());
            put(fields, element + "hidden", request.hidden());
            put(fields, element + "embedded", request.embedded() ? "true" : "");
        }
    }

    private static void put(ParsedFields fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(Set.of(arguments.text(TextParser.FIELD)));
    }
}
