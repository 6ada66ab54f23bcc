package dev.eyas.format;

import java.io.IOException;
import java.io.InputStream;

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
    public void read(InputStream bytes, Reading reading) throws IOException {
        byte delimiter = CsvShape.delimiter(reading.sample());
        CsvDialect dialect =
                new CsvDialect(delimiter, FieldRules.PLAIN, CsvDialect.Empty.TEXT_IN_QUOTES);
        new CsvReader(bytes, reading, dialect).read();
    }
}
