package dev.eyas.cli;

import java.util.ArrayList;
import java.util.List;

/// Someone pressed Ctrl-C, or asks the process to end: what is under way is told to stop.
public final class Interruption {

    private final List<Runnable> actions = new ArrayList<>();
    private boolean happened;

    /// Calls the action when it happens, at once if it already has.
    synchronized void then(Runnable action) {
        if (happened) {
            action.run();
        } else {
            actions.add(action);
        }
    }

    synchronized void happen() {
        happened = true;
        actions.forEach(Runnable::run);
        actions.clear();
    }
}
