package dev.eyas.lookup;

import dev.eyas.data.LookupFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lookup files held as texts: worked examples, tests.
public final class LookupTexts implements LookupFiles {

    private final Map<String, String> texts;

    public LookupTexts(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    @Override
    public Found find(String name) {
        return Optional.ofNullable(texts.get(name))
                .map(text -> LookupReader.read(name, text.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> new Found.Missing(List.copyOf(texts.keySet())));
    }
}
