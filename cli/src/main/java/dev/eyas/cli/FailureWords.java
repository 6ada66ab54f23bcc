package dev.eyas.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/// Why a file could not be read or written, in words that follow its name: the messages of the JVM
/// are often nothing but the name again.
final class FailureWords {

    private FailureWords() {}

    static String of(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "there is no permission";
            case CharacterCodingException _ -> "it is no text in UTF-8";
            case FileSystemException other ->
                    Optional.ofNullable(other.getReason()).orElse(String.valueOf(other));
            default -> String.valueOf(failure.getMessage());
        };
    }
}
