package dev.eyas.cli;

import dev.eyas.cli.output.JsonText;
import dev.eyas.detect.Finding;
import dev.eyas.detect.FindingFields;
import java.util.List;
import java.util.Map;

/// A finding as one JSON object with stable names.
final class FindingJson {

    private FindingJson() {}

    static String of(Finding finding) {
        JsonText json = new JsonText();
        write(json, FindingFields.of(finding));
        return json.toString();
    }

    private static void write(JsonText json, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                json.open('{');
                map.forEach((name, member) -> {
                    if (member instanceof Long number) {
                        json.member(String.valueOf(name), number);
                    } else {
                        json.name(String.valueOf(name));
                        write(json, member);
                    }
                });
                json.close('}');
            }
            case List<?> list -> {
                json.open('[');
                list.forEach(element -> write(json, element));
                json.close(']');
            }
            case Object text -> json.value(String.valueOf(text));
        }
    }
}
