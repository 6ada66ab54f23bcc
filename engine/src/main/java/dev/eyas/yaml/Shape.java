package dev.eyas.yaml;

import java.util.List;
import java.util.regex.Pattern;

/// What a value of a YAML file may be.
public sealed interface Shape {

    /// Any text; numbers and truth values are texts too.
    record Text() implements Shape {}

    /// One of some words.
    record Word(List<String> words) implements Shape {
        public Word {
            words = List.copyOf(words);
        }
    }

    /// A text that a pattern matches as a whole.
    ///
    /// @param example what it is, with an example
    record Matching(Pattern pattern, String example) implements Shape {}

    /// A list of such values.
    record ListOf(Shape element) implements Shape {}

    /// A mapping with these keys.
    record Mapping(List<Key> keys, Others others) implements Shape {
        public Mapping {
            keys = List.copyOf(keys);
        }

        /// A mapping with these keys and no others.
        public static Mapping of(Key... keys) {
            return new Mapping(List.of(keys), Others.WRONG);
        }

        /// A mapping with these keys among others that mean nothing here.
        public static Mapping amongOthers(Key... keys) {
            return new Mapping(List.of(keys), Others.ALLOWED);
        }

        List<String> names() {
            return keys.stream().map(Key::name).toList();
        }
    }

    /// What keys mean that nobody named.
    enum Others {
        WRONG,
        ALLOWED
    }

    /// A mapping of any names to such values.
    record Named(Shape value) implements Shape {}

    /// A key of a mapping.
    record Key(String name, Shape shape, Need need) {

        public static Key needed(String name, Shape shape) {
            return new Key(name, shape, Need.NEEDED);
        }

        public static Key optional(String name, Shape shape) {
            return new Key(name, shape, Need.OPTIONAL);
        }
    }

    /// Whether a key may be left out.
    enum Need {
        NEEDED,
        OPTIONAL
    }

    /// What to write, in words.
    default String inWords() {
        return switch (this) {
            case Text _ -> "a text";
            case Word word -> "one of " + String.join(", ", word.words());
            case Matching matching -> matching.example();
            case ListOf(Text _) -> "a list of texts";
            case ListOf(Mapping _) -> "a list of mappings";
            case ListOf list -> "a list; each entry is " + list.element().inWords();
            case Mapping mapping -> "a mapping of " + String.join(", ", mapping.names());
            case Named named -> "a mapping of names; each value is " + named.value().inWords();
        };
    }
}
