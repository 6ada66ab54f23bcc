package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import java.util.function.Consumer;

/// Says that LogScale refuses what Eyas adds to the language. The parser reports it, since it alone
/// knows what it was lenient about and which dialect it reads; here is what people read about it.
final class NotInLogscale implements Lint {

    @Override
    public String code() {
        return "not-in-logscale";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Basis basis() {
        return Basis.TREE;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "Something Eyas reads and LogScale refuses",
                """
                Eyas reads `union { }` and the functions under `eyas:`, because published queries use the first and
                detections over files need the second. A tenant answers such a query with a syntax error. With
                `--dialect logscale` it is an error here too.
                """,
                """
                Write the branches of a union as the clauses of one `case { … }`, each beginning with the filter on its
                event type, and do behind the closing brace what all branches do at their end. The rows are the same but
                for two things: an event that several branches match comes once instead of once for each, and one
                `table()` limits all rows together.
                """,
                """
                #event_simpleName = DnsRequest
                | DomainName = "metadata.google.internal"
                | table([@timestamp, aid, DomainName])
                | union {
                    #event_simpleName = NetworkConnectIP4
                    | RemoteAddressIP4 = "169.254.169.254"
                    | table([@timestamp, aid, RemotePort])
                  }
                """,
                """
                #event_simpleName = DnsRequest OR #event_simpleName = NetworkConnectIP4
                | case {
                    #event_simpleName = DnsRequest | DomainName = "metadata.google.internal";
                    #event_simpleName = NetworkConnectIP4 | RemoteAddressIP4 = "169.254.169.254"
                  }
                | table([@timestamp, aid, DomainName, RemotePort])
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {}
}
