package dev.eyas.analysis.lint;

import java.util.Map;
import java.util.Optional;

/// The kinds of text in events that whoever runs a program, or names a host, chooses freely.
enum ForgeableText {
    COMMAND_LINE(
            "anyone can put %s into a command line",
            "exclude by anchored image, script and parent instead", Anchor.START),
    PATH(
            "anyone can put %s into the path of a program",
            "anchor the whole path, /^\\/usr\\/bin\\/name$/, and ask for its parent too",
            Anchor.START),
    BASE_NAME(
            "anyone can give a program a name with %s in it",
            "anchor the whole name, and exclude by anchored image and parent where the event has them",
            Anchor.START),
    DOMAIN(
            "anyone can register a name with %s in it",
            "anchor the end of the name with `$`", Anchor.END);

    /// The end of a value that its chooser cannot choose.
    enum Anchor {
        START,
        END
    }

    private static final Map<String, ForgeableText> BY_FIELD =
            Map.ofEntries(
                    Map.entry("CommandLine", COMMAND_LINE),
                    Map.entry("ParentCommandLine", COMMAND_LINE),
                    Map.entry("GrandParentCommandLine", COMMAND_LINE),
                    Map.entry("CommandHistory", COMMAND_LINE),
                    Map.entry("ScriptContent", COMMAND_LINE),
                    Map.entry("ImageFileName", PATH),
                    Map.entry("ContextImageFileName", PATH),
                    Map.entry("ParentImageFileName", PATH),
                    Map.entry("FilePath", PATH),
                    Map.entry("TargetFileName", PATH),
                    Map.entry("FileName", BASE_NAME),
                    Map.entry("ContextBaseFileName", BASE_NAME),
                    Map.entry("ParentBaseFileName", BASE_NAME),
                    Map.entry("GrandParentBaseFileName", BASE_NAME),
                    Map.entry("DomainName", DOMAIN));

    private final String message;
    private final String help;
    private final Anchor anchor;

    ForgeableText(String message, String help, Anchor anchor) {
        this.message = message;
        this.help = help;
        this.anchor = anchor;
    }

    static Optional<ForgeableText> of(String field) {
        return Optional.ofNullable(BY_FIELD.get(field));
    }

    /// @param sample something that may stand anywhere in the text
    String message(String sample) {
        return message.formatted("`" + sample + "`");
    }

    String help() {
        return help;
    }

    Anchor anchor() {
        return anchor;
    }
}
