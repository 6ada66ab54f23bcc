package dev.eyas.function.request;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a command line says in a form that is not read at once: base64, hexadecimal digits, packed
/// data, escapes, lists of letters, and texts that are put together of pieces. What was decoded is
/// looked into once more.
final class HiddenText {

    /// Texts longer than this are looked at up to here.
    static final int MOST_CHARACTERS = 1 << 17;

    private static final int MOST_BLOBS = 32;

    /// A path begins with a slash; the base64 of a text does not.
    private static final Pattern BLOB =
            Pattern.compile("(?<![A-Za-z0-9+/_.-])[A-Za-z0-9+][A-Za-z0-9+/_-]{15,}={0,2}");

    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){12,}");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([0-3][0-7]{2}))");
    private static final Pattern JOINT = Pattern.compile("([\"'])\\s*(?:\\+|\\.)?\\s*\\1");
    private static final Pattern DOT = Pattern.compile("%2[eE]|[\u3002\uff61]");
    private static final Pattern WIDE = Pattern.compile("[\uff01-\uff5e]");
    private static final Pattern CODE =
            Pattern.compile(
                    "(?i)(?:chr\\((\\d{2,3})\\)|\\[char\\]\\(?(\\d{2,3})\\)?)(?:\\s*[+.]\\s*)?");

    /// Letters as numbers, as `fromCharCode`, `bytes` and `pack` take them.
    private static final Pattern CODES = Pattern.compile("\\d{2,3}(?:\\s?,\\s?\\d{2,3}){11,}");

    private static final Pattern NUMBER = Pattern.compile("\\d{2,3}");

    /// What curl makes one text of: a choice of one, and a range of one.
    private static final Pattern CHOICE =
            Pattern.compile("\\{([^{},\\s\"']{1,80})\\}|\\[(\\d{1,3})-\\2\\]");

    private HiddenText() {}

    /// A text that was found in another.
    ///
    /// @param how `base64`, `utf16`, `hex`, `escapes`, `pieces`
    record Found(String text, String how) {}

    static List<Found> in(String text) {
        List<Found> decoded = new ArrayList<>();
        addBlobs(text, decoded);
        addHex(text, decoded);
        addCodes(text, decoded);
        List<Found> found = new ArrayList<>(decoded);
        for (Found outer : decoded) {
            addBlobs(outer.text(), found);
            addHex(outer.text(), found);
            addRewritten(outer.text(), found);
        }
        addRewritten(text, found);
        return found;
    }

    private static void addRewritten(String text, List<Found> found) {
        if (text.indexOf('\\') >= 0) {
            String unescaped = ESCAPE.matcher(text).replaceAll(HiddenText::character);
            addChanged(text, unescaped, "escapes", found);
        }
        addChanged(text, plain(text), "escapes", found);
        if (text.indexOf('"') >= 0 || text.indexOf('\'') >= 0) {
            addChanged(text, JOINT.matcher(text).replaceAll(""), "pieces", found);
        }
        addChanged(text, CODE.matcher(text).replaceAll(HiddenText::code), "pieces", found);
        if (text.contains("curl")) {
            addChanged(text, CHOICE.matcher(text).replaceAll("$1$2"), "pieces", found);
        }
    }

    /// With dots that are coded, and letters of other widths, as clients read them in a host.
    private static String plain(String text) {
        String dotted = DOT.matcher(text).replaceAll(".");
        return WIDE.matcher(dotted).find()
                ? Normalizer.normalize(dotted, Normalizer.Form.NFKC)
                : dotted;
    }

    private static void addChanged(String text, String other, String how, List<Found> found) {
        if (!other.equals(text)) {
            found.add(new Found(other, how));
        }
    }

    private static String character(java.util.regex.MatchResult escape) {
        String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
        int value = hex == null ? Integer.parseInt(escape.group(3), 8) : Integer.parseInt(hex, 16);
        return Matcher.quoteReplacement(String.valueOf((char) value));
    }

    private static String code(java.util.regex.MatchResult call) {
        int value = Integer.parseInt(call.group(call.group(1) == null ? 2 : 1));
        return Matcher.quoteReplacement(String.valueOf((char) value));
    }

    private static void addBlobs(String text, List<Found> found) {
        Matcher blobs = BLOB.matcher(text);
        for (int count = 0; count < MOST_BLOBS && blobs.find(); count++) {
            String blob = blobs.group().replace('-', '+').replace('_', '/');
            byte[] bytes = decoded(blob);
            if (isWide(bytes)) {
                found.add(new Found(new String(bytes, StandardCharsets.UTF_16LE), "utf16"));
            } else if (isReadable(bytes)) {
                found.add(new Found(new String(bytes, StandardCharsets.UTF_8), "base64"));
            } else {
                PackedText.of(bytes).ifPresent(plain -> found.add(new Found(plain, "base64")));
            }
        }
    }

    private static void addCodes(String text, List<Found> found) {
        Matcher lists = CODES.matcher(text);
        for (int count = 0; count < MOST_BLOBS && lists.find(); count++) {
            StringBuilder told = new StringBuilder();
            Matcher letters = NUMBER.matcher(lists.group());
            while (letters.find()) {
                told.append((char) Integer.parseInt(letters.group()));
            }
            found.add(new Found(told.toString(), "pieces"));
        }
    }

    private static byte[] decoded(String blob) {
        int padded = blob.indexOf('=');
        String digits = padded < 0 ? blob : blob.substring(0, padded);
        String whole = digits.length() % 4 == 1 ? digits.substring(1) : digits;
        return Base64.getDecoder().decode(whole);
    }

    private static void addHex(String text, List<Found> found) {
        Matcher blobs = HEX.matcher(text);
        for (int count = 0; count < MOST_BLOBS && blobs.find(); count++) {
            byte[] bytes = HexFormat.of().parseHex(blobs.group());
            if (isReadable(bytes)) {
                found.add(new Found(new String(bytes, StandardCharsets.UTF_8), "hex"));
            }
        }
    }

    /// Every second byte of a western text in UTF-16 is zero.
    private static boolean isWide(byte[] bytes) {
        int zeros = 0;
        for (int at = 1; at < bytes.length; at += 2) {
            zeros += bytes[at] == 0 ? 1 : 0;
        }
        return zeros * 4 > bytes.length;
    }

    private static boolean isReadable(byte[] bytes) {
        int readable = 0;
        for (byte value : bytes) {
            readable += (value >= ' ' && value < 127) || value == '\n' || value == '\t' ? 1 : 0;
        }
        return bytes.length > 0 && readable >= bytes.length - bytes.length / 8;
    }
}
