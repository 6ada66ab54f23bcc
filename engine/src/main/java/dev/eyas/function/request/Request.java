package dev.eyas.function.request;

/// A host that a text names, and what is asked of it.
///
/// @param host in its plain spelling
/// @param port empty where none is written
/// @param path from the slash on, or the variable that stands for it; empty where none is written
/// @param hidden how the text it stands in was hidden; empty when it was not
/// @param embedded whether it stands inside the URL of another host
public record Request(HostText host, String port, String path, String hidden, boolean embedded) {

    /// The same with a path where none is written.
    Request orPath(String other) {
        return path.isEmpty() ? new Request(host, port, other, hidden, embedded) : this;
    }
}
