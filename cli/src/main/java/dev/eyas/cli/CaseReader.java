package dev.eyas.cli;

import dev.eyas.cli.WorkedCase.Unreadable;
import dev.eyas.json.JsonFields;
import dev.eyas.json.JsonVerdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads one line of a file of cases. The events of its input are taken out and read one by one:
/// what bounds an event bounds each of them, not the line.
final class CaseReader {

    private static final byte[] INPUT = "\"input\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NO_INPUT = "\"input\":null".getBytes(StandardCharsets.UTF_8);
    private static final String FILE = "files.";
    private static final int END = -1;

    private final JsonFields json = new JsonFields();
    private final List<Map<String, String>> input = new ArrayList<>();
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private String wrongInput = "";

    private byte[] line;
    private int at;

    private CaseReader(String line) {
        this.line = line.getBytes(StandardCharsets.UTF_8);
    }

    static WorkedCase read(String line) throws Unreadable {
        return new CaseReader(line).read();
    }

    private WorkedCase read() throws Unreadable {
        if (next() != '{') {
            throw new Unreadable("", "is no JSON object");
        }
        takeOutInput();
        line = rest.toByteArray();
        at = 0;
        Map<String, String> own = value();
        if (next() != END) {
            throw new Unreadable("", JsonVerdict.TRAILING_TEXT.says());
        }
        String id = own.getOrDefault("id", "");
        if (!wrongInput.isEmpty()) {
            throw new Unreadable(id, wrongInput);
        }
        String query = own.get("query");
        if (query == null) {
            throw new Unreadable(id, "has no query");
        }
        return new WorkedCase(id, query, input, files(own));
    }

    private static Map<String, String> files(Map<String, String> own) {
        return own.entrySet().stream()
                .filter(member -> member.getKey().startsWith(FILE))
                .collect(
                        Collectors.toMap(
                                member -> member.getKey().substring(FILE.length()),
                                Map.Entry::getValue));
    }

    /// Leaves the line without its input in `rest`; whether that is JSON is seen when it is read.
    private void takeOutInput() throws Unreadable {
        int copied = 0;
        at++;
        while (next() == '"') {
            int key = at;
            value();
            boolean isInput = Arrays.equals(line, key, at, INPUT, 0, INPUT.length);
            if (next() == ':') {
                at++;
            }
            if (isInput && next() == '[') {
                rest.write(line, copied, key - copied);
                rest.writeBytes(NO_INPUT);
                events();
                copied = at;
            } else {
                wrongInput =
                        isInput && next() != 'n' ? "has an input that is no array" : wrongInput;
                value();
            }
            if (next() == ',') {
                at++;
            }
        }
        rest.write(line, copied, line.length - copied);
    }

    private void events() throws Unreadable {
        at++;
        while (next() != ']') {
            if (next() != '{') {
                wrongInput = "has an input[" + input.size() + "] that is no object";
            }
            input.add(value());
            if (next() == ',') {
                at++;
            } else if (next() != ']') {
                throw new Unreadable("", JsonVerdict.NOT_JSON.says());
            }
        }
        at++;
    }

    /// The next byte that is no blank.
    private int next() {
        while (at < line.length && " \t\r\n".indexOf(line[at]) >= 0) {
            at++;
        }
        return at < line.length ? line[at] : END;
    }

    /// Goes behind the value that starts here; answers its leaves, those that are null left out.
    private Map<String, String> value() throws Unreadable {
        json.clear();
        JsonVerdict verdict = json.add(line, at, line.length);
        at =
                switch (verdict) {
                    case WHOLE, TRAILING_TEXT -> json.stoppedAt();
                    case CUT_SHORT, NOT_JSON, TOO_DEEP -> throw new Unreadable("", verdict.says());
                };
        if (json.wasCut()) {
            throw new Unreadable("", "has more than " + JsonFields.MOST_FIELDS + " fields");
        }
        Map<String, String> leaves = new LinkedHashMap<>();
        json.forEach(
                0,
                (name, leaf) -> {
                    if (!json.isNull(leaf)) {
                        leaves.put(name, json.text(leaf));
                    }
                });
        return leaves;
    }
}
