package dev.eyas.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides for one part whether searching for the gate's literals pays: when most lines pass, it is
/// off for a while.
final class GateSwitch {

    /// Regions read without searching before it is tried again.
    private static final int REST = 15;

    /// One byte in so many may belong to lines that are looked at for nothing.
    private static final int TOLERATED = 50;

    private final Optional<SharedGate> shared;
    private @Nullable RawGate gate;
    private int resting;

    GateSwitch(Optional<SharedGate> shared) {
        this.shared = shared;
    }

    /// Asked once per region.
    boolean isOn() {
        gate = shared.map(SharedGate::current).orElse(null);
        if (gate == null) {
            return false;
        }
        if (resting > 0) {
            resting--;
            return false;
        }
        return true;
    }

    /// The gate for the region that was asked about last; null when everything passes.
    @Nullable RawGate gate() {
        return gate;
    }

    /// True when the line is one the gate is about, whether searched for or not.
    boolean passes(byte[] data, int from, int to) {
        return gate == null || gate.passes(data, from, to, false);
    }

    /// Told what the search through a region was good for.
    ///
    /// @param stopped bytes of the lines the search stopped at
    /// @param passed bytes of those of them that passed
    void learn(long stopped, long passed, byte[] data, int from, int to) {
        int bytes = to - from;
        if (passed * 2 > bytes) {
            resting = REST;
        } else if (gate != null && (stopped - passed) * TOLERATED > bytes) {
            RawGate used = gate;
            shared.ifPresent(learner -> learner.teach(used, data, from, to));
        }
    }
}
