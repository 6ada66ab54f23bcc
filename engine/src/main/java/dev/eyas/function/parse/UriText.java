package dev.eyas.function.parse;

/// The parts of a URI as RFC 3986 divides it, taken as they stand: nothing is decoded, and little
/// is checked, since logs hold what was asked for and not what is allowed.
///
/// @param base what a text without scheme and authority is read behind: `//`, `https://` or nothing
/// @param prefix what stands before the names of the parts
record UriText(String base, String prefix) implements TextParser.Grammar {

    private static final String AUTHORITY = "//";

    @Override
    public void parse(String text, ParsedFields fields) {
        int colon = schemeEnd(text);
        boolean isWhole = colon >= 0 && text.startsWith(AUTHORITY, colon + 1);
        if (isWhole || base.isEmpty()) {
            parts(text, colon, fields);
        } else {
            String behind = text.startsWith(AUTHORITY) ? text.substring(AUTHORITY.length()) : text;
            parts(base + behind, schemeEnd(base), fields);
        }
    }

    /// Where the colon behind the scheme is; -1 without one.
    private static int schemeEnd(String text) {
        int at = 0;
        while (at < text.length() && isSchemeSign(text.charAt(at), at)) {
            at++;
        }
        return at > 0 && at < text.length() && text.charAt(at) == ':' ? at : -1;
    }

    private static boolean isSchemeSign(char letter, int at) {
        boolean isLetter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
        return isLetter
                || (at > 0 && ((letter >= '0' && letter <= '9') || "+-.".indexOf(letter) >= 0));
    }

    private void parts(String text, int colon, ParsedFields fields) {
        int at = colon + 1;
        boolean hasAuthority = text.startsWith(AUTHORITY, at);
        if (colon < 0 && !hasAuthority) {
            return;
        }
        if (colon >= 0) {
            fields.put(prefix + "scheme", text.substring(0, colon));
        }
        if (hasAuthority) {
            int end = end(text, at + AUTHORITY.length(), "/?#");
            authority(text.substring(at + AUTHORITY.length(), end), fields);
            at = end;
        }
        int pathEnd = end(text, at, "?#");
        fields.put(prefix + "path", text.substring(at, pathEnd));
        int queryEnd = pathEnd;
        if (pathEnd < text.length() && text.charAt(pathEnd) == '?') {
            queryEnd = end(text, pathEnd + 1, "#");
            fields.put(prefix + "query", text.substring(pathEnd + 1, queryEnd));
        }
        if (queryEnd < text.length()) {
            fields.put(prefix + "fragment", text.substring(queryEnd + 1));
        }
    }

    private void authority(String authority, ParsedFields fields) {
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            int colon = authority.indexOf(':');
            boolean hasPassword = colon >= 0 && colon < at;
            fields.put(prefix + "username", authority.substring(0, hasPassword ? colon : at));
            if (hasPassword) {
                fields.put(prefix + "password", authority.substring(colon + 1, at));
            }
        }
        String host = authority.substring(at + 1);
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon >= 0 && isDigits(host, colon + 1);
        if (hasPort) {
            if (colon + 1 < host.length()) {
                fields.put(prefix + "port", host.substring(colon + 1));
            }
            host = host.substring(0, colon);
        }
        if (!host.isEmpty()) {
            fields.put(prefix + "hostname", host);
        }
    }

    private static boolean isDigits(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /// Where the first of some signs stands, or the text ends.
    private static int end(String text, int from, String signs) {
        int at = from;
        while (at < text.length() && signs.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
