package dev.eyas.source;

import java.util.Optional;

/// Decides for one part whether searching for the gate's literals pays: when most lines pass, it is
/// off for a while.
final class GateSwitch {

    /// Regions read without searching before it is tried again.
    private static final int REST = 15;

    private final Optional<RawGate> gate;
    private int resting;

    GateSwitch(Optional<RawGate> gate) {
        this.gate = gate;
    }

    /// Asked once per region.
    boolean isOn() {
        if (gate.isEmpty()) {
            return false;
        }
        if (resting > 0) {
            resting--;
            return false;
        }
        return true;
    }

    /// A search through a region; only when on.
    LiteralScanner.Search search(byte[] data, int to) {
        return gate.orElseThrow().search(data, to);
    }

    /// True when the line is to be passed on; the line has a position the search found.
    boolean passesFound(byte[] data, int from, int to) {
        return gate.map(raw -> raw.passes(data, from, to, true)).orElse(true);
    }

    /// True when the line is one the gate is about, whether searched for or not.
    boolean passes(byte[] data, int from, int to) {
        return gate.map(raw -> raw.passes(data, from, to, false)).orElse(true);
    }

    void learn(long lines, long passed) {
        if (passed * 2 > lines) {
            resting = REST;
        }
    }
}
