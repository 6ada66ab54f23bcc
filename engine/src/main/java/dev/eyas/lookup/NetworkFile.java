package dev.eyas.lookup;

import com.maxmind.db.CHMCache;
import com.maxmind.db.InvalidDatabaseException;
import com.maxmind.db.Reader;
import dev.eyas.data.LookupFiles.Found;
import dev.eyas.data.Networks;
import dev.eyas.data.Numeric;
import dev.eyas.data.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A database of networks in MaxMind's format. It stays open as long as the process runs, and is
/// read where it lies.
final class NetworkFile implements Networks {

    static final String SUFFIX = ".mmdb";

    private final Reader reader;

    private NetworkFile(Reader reader) {
        this.reader = reader;
    }

    static Found read(Path file) throws IOException {
        try {
            return new Found.Read(
                    Table.of(new NetworkFile(new Reader(file.toFile(), new CHMCache()))));
        } catch (InvalidDatabaseException damaged) {
            return new Found.Unusable("is no database of networks: " + damaged.getMessage());
        }
    }

    @Override
    public Map<String, String> find(byte[] address) {
        Map<String, String> facts = new LinkedHashMap<>();
        try {
            flatten("", reader.get(InetAddress.getByAddress(address), Object.class), facts);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged.getMessage(), damaged);
        }
        return facts;
    }

    /// Lists are left out: nothing in them has a name.
    private static void flatten(String name, @Nullable Object value, Map<String, String> facts) {
        switch (value) {
            case null -> {}
            case Map<?, ?> parts ->
                    parts.forEach((part, inner) ->
                            flatten(name.isEmpty() ? "" + part : name + "." + part, inner, facts));
            case String text -> facts.put(name, text);
            case Double number -> put(name, Numeric.of(number), facts);
            case Float number ->
                    put(name, Numeric.of(Double.parseDouble(number.toString())), facts);
            case Number number -> facts.put(name, number.toString());
            case Boolean flag -> facts.put(name, flag.toString());
            default -> {}
        }
    }

    private static void put(String name, Numeric number, Map<String, String> facts) {
        if (number.isNumber()) {
            facts.put(name, number.text());
        }
    }
}
