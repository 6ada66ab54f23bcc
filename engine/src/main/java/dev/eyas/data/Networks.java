package dev.eyas.data;

import java.util.Map;

/// A database that knows something about networks of addresses. Any number of threads may ask it.
public interface Networks {

    /// What is known of the smallest network an address lies in, by the names the database has for
    /// it, with dots between those of parts within parts; empty when it is in none.
    ///
    /// @param address 4 or 16 bytes
    /// @throws java.io.UncheckedIOException when the database is damaged
    Map<String, String> find(byte[] address);
}
