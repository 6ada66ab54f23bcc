package dev.eyas.detect.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/// Values as the kernel prints text that others chose: in quotes, or in hex digits where a byte
/// could break the line.
public final class AuditText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private AuditText() {}

    public static String of(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        for (byte each : bytes) {
            if (each <= ' ' || each == '"' || each == 0x7F) {
                return HEX.formatHex(bytes);
            }
        }
        return '"' + text + '"';
    }
}
