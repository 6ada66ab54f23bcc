package dev.eyas.function.address;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.RowFields;
import dev.eyas.data.Selection;
import dev.eyas.data.Table;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Effects;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks fields up in a list of indicators.
public final class IocLookup implements RowFunction, FilterFunction {

    private static final List<String> COLUMNS =
            List.of(
                    "indicator",
                    "labels",
                    "last_updated",
                    "malicious_confidence",
                    "published_date",
                    "type");

    @Override
    public Signature signature() {
        return Signature.function("ioc:lookup")
                .summary(
                        "Looks addresses, domains or URLs up in a list of indicators of compromise and adds what it says.")
                .required("field", Kind.FIELDS, "The fields to look up.")
                .requiredChoice(
                        "type", List.of("domain", "ip_address", "url"), "What the fields hold.")
                .choice(
                        "confidenceThreshold",
                        Indicators.CONFIDENCES,
                        "high",
                        "The lowest confidence that counts.")
                .optional("include", Kind.TEXTS, "The columns to add; all if not given.")
                .optional("prefix", Kind.TEXT, "ioc", "What the new fields are called.")
                .optional("strict", Kind.FLAG, "false", "Whether events without a hit are dropped.")
                .optional(
                        "file",
                        Kind.TABLE,
                        "ioc.csv",
                        "The list: a lookup file or table with a column `indicator`.")
                .limit(
                        "Eyas comes without a list: put one as `ioc.csv` into the folder given with --files-dir.")
                .limit(
                        "Besides `indicator` a list may have `type`, `malicious_confidence`, `labels`, `published_date` and"
                                + " `last_updated`; without a type an indicator is of any, without a confidence it is `high`.")
                .limit(
                        "Addresses are compared as addresses, domains and URLs whatever the case of their letters.")
                .example(
                        "Say what is known of an address",
                        "defineTable(name=\"bad\", query={indicator=*}, include=[indicator, labels]) | ip=*"
                                + " | ioc:lookup(ip, type=ip_address, file=bad)",
                        """
                        indicator   | labels         | ip
                        2001:db8::1 | KillChain/C2   |
                                    |                | 2001:DB8:0::1
                                    |                | 10.0.0.1
                        """,
                        """
                        ip            | ioc.detected | ioc[0].indicator | ioc[0].labels
                        2001:DB8:0::1 | true         | 2001:db8::1      | KillChain/C2
                        10.0.0.1      |              |                  |
                        """)
                .example(
                        "Keep hits only, also uncertain ones",
                        "defineTable(name=\"bad\", query={indicator=*}, include=[indicator, malicious_confidence])"
                                + " | host=* | ioc:lookup(host, type=domain, confidenceThreshold=low, strict=true,"
                                + " include=indicator, file=bad) | select([host, ioc.detected])",
                        """
                        indicator    | malicious_confidence | host
                        evil.example | medium               |
                        odd.example  | unverified           |
                                     |                      | EVIL.example
                                     |                      | odd.example
                        """,
                        """
                        host         | ioc.detected
                        EVIL.example | true
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        Search search = search(arguments);
        boolean isStrict = arguments.flag("strict");
        return batch -> {
            RowFields written = new RowFields(batch.rows().size());
            Selection hits = search.hits(batch, written);
            return (isStrict ? batch.select(hits) : batch).with(written);
        };
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        Search search = search(arguments);
        return batch -> search.hits(batch, new RowFields(batch.rows().size()));
    }

    private static Search search(Arguments arguments) {
        if (!arguments.has("file")) {
            throw new BadArgument(
                    "file",
                    "there is no list of indicators",
                    "put one with a column `indicator` as ioc.csv into the folder given with --files-dir");
        }
        Table table = arguments.table("file");
        if (!table.has("indicator")) {
            throw new BadArgument(
                    "file",
                    "the list of indicators has no column `indicator`",
                    "its columns are " + String.join(", ", table.columns()));
        }
        return new Search(
                arguments.texts("field"),
                arguments.text("prefix"),
                columns(arguments),
                table,
                table.derived(
                        new Indicators.Of(
                                arguments.text("type"), arguments.text("confidenceThreshold"))));
    }

    private static List<String> columns(Arguments arguments) {
        List<String> columns = arguments.has("include") ? arguments.texts("include") : COLUMNS;
        for (String column : columns) {
            if (!COLUMNS.contains(column)) {
                throw new BadArgument(
                        "include",
                        "there is no column `" + column + "`",
                        "its columns are " + String.join(", ", COLUMNS));
            }
        }
        return columns;
    }

    @Override
    public Effects effects(Arguments arguments) {
        return new Effects(
                Set.copyOf(arguments.texts("field")),
                Set.of(arguments.text("prefix") + ".detected"),
                true,
                false,
                false);
    }

    private record Search(
            List<String> fields,
            String prefix,
            List<String> columns,
            Table table,
            Indicators indicators) {

        /// The rows with a hit; what is known of it goes to `written`.
        Selection hits(Batch batch, RowFields written) {
            List<Column> values = fields.stream().map(batch::column).toList();
            return batch.selection()
                    .where(row -> {
                        Map<String, String> facts = facts(values, row);
                        written.set(row, facts);
                        return !facts.isEmpty();
                    });
        }

        private Map<String, String> facts(List<Column> values, int row) {
            Map<String, String> facts = new LinkedHashMap<>();
            int place = 0;
            for (Column value : values) {
                if (value.isPresent(row)) {
                    for (int found : indicators.find(value.text(row))) {
                        facts.put(prefix + ".detected", "true");
                        describe(found, prefix + "[" + place++ + "].", facts);
                    }
                }
            }
            return facts;
        }

        private void describe(int found, String element, Map<String, String> facts) {
            for (String column : columns) {
                if (table.column(column).isPresent(found)) {
                    facts.put(element + column, table.column(column).text(found));
                }
            }
        }
    }
}
