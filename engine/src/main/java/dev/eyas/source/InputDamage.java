package dev.eyas.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// An input that cannot be read further for what it is, not for what the disk did.
final class InputDamage extends IOException {

    private static final long serialVersionUID = 1;

    private final String code;

    /// What a failure means to people: the messages of some are nothing but a path.
    static InputDamage of(IOException failure) {
        return switch (failure) {
            case InputDamage damage -> damage;
            case AccessDeniedException _ ->
                    new InputDamage("input-forbidden", "There is no permission to read this.");
            case NoSuchFileException _ ->
                    new InputDamage("input-missing", "There is no such file.");
            case IOException other ->
                    new InputDamage("input-unreadable", "Reading failed: " + other.getMessage());
        };
    }

    InputDamage(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
