package dev.eyas.format;

import java.util.Set;

/// Falcon events as CSV, a column a field. All events of an export share its columns, so an empty
/// cell says that an event lacks the field.
final class FalconCsvFormat implements StreamFormat {

    @Override
    public String name() {
        return "falcon";
    }

    @Override
    public boolean recognises(Sample sample) {
        return CsvShape.of(sample)
                .filter(shape -> FalconFormat.isFalcon(Set.copyOf(shape.names())::contains))
                .isPresent();
    }

    @Override
    public Reader reader(Reading reading) {
        return (bytes, input) -> {
            byte delimiter = CsvShape.delimiter(input.sample());
            CsvDialect dialect =
                    new CsvDialect(delimiter, FalconFormat.RULES, CsvDialect.Empty.NO_VALUE);
            new CsvReader(bytes, input, reading, dialect).read();
        };
    }
}
