package dev.eyas.bench.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Command lines with holes, kept as data: one a line, as account, image and command line with tabs
/// between.
///
/// A hole is `%w` (a word), `%n` (a number) or `%h` (hexadecimal digits). None of the commands has
/// anything to do with instance metadata.
final class CommandTemplates {
    private static final List<String> WORDS =
            List.of(
                    "orders", "billing", "catalog", "search", "media", "report", "ledger", "stock",
                    "mailer", "session", "audit", "export", "import", "crawler", "index", "invoice",
                    "profile", "pricing", "gateway", "batch");

    private CommandTemplates() {}

    static List<Program> of(Platform platform) {
        String file =
                switch (platform) {
                    case LINUX -> "linux-commands.tsv";
                    case WINDOWS -> "windows-commands.tsv";
                };
        try (InputStream in = CommandTemplates.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(CommandTemplates::parse).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Fills the holes.
    static String fill(String template, Dice dice) {
        StringBuilder filled = new StringBuilder(template.length() + 32);
        int start = 0;
        for (int hole = template.indexOf('%'); hole >= 0; hole = template.indexOf('%', start)) {
            filled.append(template, start, hole);
            switch (template.charAt(hole + 1)) {
                case 'w' -> filled.append(dice.pick(WORDS));
                case 'n' -> filled.append(1 + dice.below(9_000));
                default -> filled.append(dice.hex(16));
            }
            start = hole + 2;
        }
        return filled.append(template, start, template.length()).toString();
    }

    private static Program parse(String line) {
        int accountEnd = line.indexOf('\t');
        int imageEnd = line.indexOf('\t', accountEnd + 1);
        Account account =
                switch (line.substring(0, accountEnd)) {
                    case "root" -> Account.ROOT;
                    case "deploy" -> Account.DEPLOY;
                    case "SYSTEM" -> Account.SYSTEM;
                    default -> throw new IllegalStateException("unknown account: " + line);
                };
        return Program.of(
                line.substring(accountEnd + 1, imageEnd), line.substring(imageEnd + 1), account);
    }
}
