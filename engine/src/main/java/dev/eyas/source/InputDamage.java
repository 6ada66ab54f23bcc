package dev.eyas.source;

import java.io.IOException;

/// An input that cannot be read further for what it is, not for what the disk did.
final class InputDamage extends IOException {

    private static final long serialVersionUID = 1;

    private final String code;

    InputDamage(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
