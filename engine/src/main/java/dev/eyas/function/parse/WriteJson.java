package dev.eyas.function.parse;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import dev.eyas.json.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes fields as a JSON text.
public final class WriteJson implements ScalarFunction {

    private static final int LONGEST = 1_000_000;

    @Override
    public Signature signature() {
        return Signature.function("writeJson")
                .summary("Writes fields as a JSON text: `a.b` as an object, `a[0]` as an array.")
                .optional(
                        "field",
                        Kind.TEXTS,
                        "@rawstring",
                        "Beginnings of the fields' names; `[*]` stands for any index, `*` for any characters.")
                .as("_json")
                .limit(
                        "Numbers, `true` and `false` stand without quotes; gaps in arrays become `null`.")
                .limit("Of `a` and `a.b` the one that comes first is written.")
                .limit("Without any such field there is no result.")
                .limit(
                        "Elements from 10,000 on are left out; a text longer than 1,000,000 characters is not written, with a warning.")
                .example(
                        "Put objects together",
                        "writeJson([\"user.\", tag]) | select(_json)",
                        """
                        user.name | user.id | tag[0] | tag[1]
                        amy       | 7       | red    | true
                        """,
                        """
                        _json
                        {"user":{"name":"amy","id":7},"tag":["red",true]}
                        """)
                .example(
                        "Names are beginnings of names; an index may be any",
                        "json := writeJson([a, \"b[*].x\"]) | select(json)",
                        """
                        a | ab  | b[0].x | b[0].y | b[1].x | c
                        1 | "0" | 007    | no     | "q\\"" | no
                          |     |        | no     |        | no
                        """,
                        """
                        json
                        {"a":1,"ab":0,"b":[{"x":"007"},{"x":"q\\""}]}

                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        List<FieldBeginning> wanted =
                arguments.texts("field").stream().map(FieldBeginning::of).toList();
        Warnings warnings = arguments.surroundings().warnings();
        return batch -> {
            Column.Text result = new Column.Text(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                Map<String, String> fields = batch.fields(row);
                JsonTree tree = new JsonTree();
                boolean any = false;
                for (FieldBeginning beginning : wanted) {
                    for (Map.Entry<String, String> field : fields.entrySet()) {
                        if (beginning.matches(field.getKey())) {
                            tree.put(field.getKey(), field.getValue());
                            any = true;
                        }
                    }
                }
                Optional<String> text = tree.write(LONGEST);
                text.ifPresent(json -> result.set(row, json));
                if (any && text.isEmpty()) {
                    tellLimit(warnings, batch, row);
                }
            }
            return result;
        };
    }

    private static void tellLimit(Warnings warnings, Batch batch, int row) {
        warnings.add(
                "json-limit",
                "a JSON text of more than " + LONGEST + " characters was not written",
                new Warnings.Place(batch.rows().source(row), batch.rows().offset(row)));
    }

    /// The beginning of names of fields.
    ///
    /// @param parts what stands around stars, each as what stands around indexes
    private record FieldBeginning(List<List<String>> parts) {

        static FieldBeginning of(String text) {
            return new FieldBeginning(
                    Stream.of(text.split("(?<!\\[)\\*|\\*(?!])", -1))
                            .map(part -> List.of(part.split("\\[\\*]", -1)))
                            .toList());
        }

        /// What follows is free, so the first place where a part fits is as good as any.
        boolean matches(String name) {
            int at = end(parts.getFirst(), name, 0);
            for (int part = 1; part < parts.size() && at >= 0; part++) {
                int from = at;
                at = -1;
                while (at < 0 && from <= name.length()) {
                    at = end(parts.get(part), name, from);
                    from++;
                }
            }
            return at >= 0;
        }

        /// Where a part that begins at a place ends; -1 if it does not stand there.
        private static int end(List<String> pieces, String name, int from) {
            int at = from;
            for (int piece = 0; piece < pieces.size(); piece++) {
                if (piece > 0) {
                    at = indexEnd(name, at);
                }
                if (at < 0 || !name.startsWith(pieces.get(piece), at)) {
                    return -1;
                }
                at += pieces.get(piece).length();
            }
            return at;
        }

        private static int indexEnd(String name, int from) {
            if (from >= name.length() || name.charAt(from) != '[') {
                return -1;
            }
            int at = from + 1;
            while (at < name.length() && name.charAt(at) >= '0' && name.charAt(at) <= '9') {
                at++;
            }
            return at > from + 1 && at < name.length() && name.charAt(at) == ']' ? at + 1 : -1;
        }
    }
}
