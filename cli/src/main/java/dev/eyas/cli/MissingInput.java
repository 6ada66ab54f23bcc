package dev.eyas.cli;

/// A command was given nothing to work on, and nothing is piped in: its usage is the answer.
final class MissingInput extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
