package dev.eyas.function.parse;

/// The fields in which an event says that a text could not be read.
final class ParseErrors {

    static final String ERROR = "@error";
    static final String MESSAGE = "@error_msg";

    private ParseErrors() {}
}
