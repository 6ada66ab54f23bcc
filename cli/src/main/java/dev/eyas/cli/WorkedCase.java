package dev.eyas.cli;

import java.util.List;
import java.util.Map;

/// One line of a file of cases: a query and the events it runs over.
///
/// @param input the events, nested values flattened as everywhere; a null is an absent field
/// @param files the texts of lookup files by their names
record WorkedCase(
        String id, String query, List<Map<String, String>> input, Map<String, String> files) {

    WorkedCase {
        input = List.copyOf(input);
        files = Map.copyOf(files);
    }

    /// The line is no case: what is wrong with it, as the end of a sentence about the line.
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String id;

        /// @param id the case's, as far as it is known
        Unreadable(String id, String message) {
            super(message);
            this.id = id;
        }

        String id() {
            return id;
        }
    }
}
