package dev.eyas.format;

/// Any CSV with a header: cells between commas, semicolons or tabs, with quotes or without.
/// `@timestamp` may be milliseconds or an ISO time; a record's own `@rawstring` counts before its
/// text.
public final class CsvFormat implements StreamFormat {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean recognises(Sample sample) {
        return CsvShape.of(sample).filter(CsvShape::isTable).isPresent();
    }

    @Override
    public Reader reader(Reading reading) {
        return (bytes, input) -> {
            byte delimiter = CsvShape.delimiter(input.sample());
            CsvDialect dialect =
                    new CsvDialect(delimiter, FieldRules.PLAIN, CsvDialect.Empty.TEXT_IN_QUOTES);
            new CsvReader(bytes, input, reading, dialect).read();
        };
    }
}
