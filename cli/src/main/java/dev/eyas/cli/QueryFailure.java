package dev.eyas.cli;

import dev.eyas.function.QueryException;

/// Tells why a query gave no result, and what to do where the query is not to blame.
final class QueryFailure {

    private QueryFailure() {}

    static ExitCode tell(QueryException failure, Console console) {
        console.err().println("error[" + failure.code() + "]: " + failure.getMessage());
        if (failure.code().equals("memory-limit")) {
            console.err().println("  for example EYAS_JAVA_OPTS=-Xmx4g");
        }
        return ExitCode.WRONG;
    }
}
