package dev.eyas.function.request;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells which script an interpreter was started for.
public final class ScriptPath implements ScalarFunction {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern INTERPRETER =
            Pattern.compile(
                    "(?:(?:platform-)?python|perl|ruby|node|nodejs|bun|php|lua|java|bash|sh|dash|zsh|ksh|ash|pwsh|powershell)[\\d.]*(?:\\.exe)?");

    /// Options behind which the program itself stands, not a script.
    private static final Set<String> INLINE =
            Set.of("-c", "-e", "-m", "-r", "-command", "-encodedcommand", "-enc", "--eval");

    private static final Set<String> FILE = Set.of("-file", "-f", "-jar");

    /// Options whose value is the next word.
    private static final Set<String> VALUED =
            Set.of(
                    "-executionpolicy",
                    "-ep",
                    "-windowstyle",
                    "-version",
                    "-inputformat",
                    "-outputformat",
                    "-cp",
                    "-classpath",
                    "-w",
                    "-x");

    /// Words looked at; scripts stand in front.
    private static final int MOST_WORDS = 32;

    @Override
    public Signature signature() {
        return Signature.function("eyas:script")
                .summary("Tells which script an interpreter was started for.")
                .optional("field", Kind.FIELD, "CommandLine", "The field with the command line.")
                .as("_script")
                .limit("Empty steps and steps to and fro are left out of its path.")
                .limit("Only the first 32 words of a command line are looked at.")
                .example(
                        "The script of an agent that is written in Python",
                        "eyas:script(CommandLine, as=script)",
                        """
                        CommandLine
                        /usr/bin/python3 -u /usr/sbin/waagent -daemon
                        """,
                        """
                        CommandLine                                   | script
                        /usr/bin/python3 -u /usr/sbin/waagent -daemon | /usr/sbin/waagent
                        """)
                .example(
                        "A path that goes to and fro",
                        "eyas:script(CommandLine, as=script)",
                        """
                        CommandLine
                        python3 /opt/aws/bin/../../../tmp/x.py
                        """,
                        """
                        CommandLine                            | script
                        python3 /opt/aws/bin/../../../tmp/x.py | /tmp/x.py
                        """)
                .example(
                        "A program given on the command line is no script, and curl is no interpreter",
                        "script := eyas:script(CommandLine)",
                        """
                        CommandLine
                        bash -c /tmp/x
                        curl /tmp/x
                        """,
                        """
                        CommandLine
                        bash -c /tmp/x
                        curl /tmp/x
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return ScalarFunction.ofText(arguments.text("field"), ScriptPath::of);
    }

    /// The script of a command line; none for a program that reads none. Steps to and fro in its
    /// path are undone, or one could pass for another.
    public static Optional<String> of(String commandLine) {
        return written(commandLine)
                .map(path -> PathText.straight(PathText.straight(path, '/'), '\\'));
    }

    private static Optional<String> written(String commandLine) {
        List<String> words = words(commandLine);
        if (words.isEmpty() || !isInterpreter(words.getFirst())) {
            return Optional.empty();
        }
        for (int at = 1; at < words.size(); at++) {
            String word = words.get(at);
            String option = word.toLowerCase(Locale.ROOT);
            if (INLINE.contains(option)) {
                return Optional.empty();
            }
            if (FILE.contains(option) && at + 1 < words.size()) {
                return Optional.of(words.get(at + 1));
            }
            if (VALUED.contains(option) && !isShell(words.getFirst())) {
                at++;
            } else if (!word.startsWith("-")) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static boolean isInterpreter(String word) {
        String name = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
        return INTERPRETER.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /// Their options stand alone.
    private static boolean isShell(String word) {
        return word.endsWith("sh");
    }

    private static List<String> words(String commandLine) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(commandLine);
        while (words.size() < MOST_WORDS && matcher.find()) {
            for (int group = 1; group <= 3; group++) {
                String word = matcher.group(group);
                if (word != null) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
