package org.onrecord.failure;

import java.util.regex.Pattern;

/** Which texts are addresses that a browser may be sent to. */
public final class WebAddress {
    /**
     * A host is needed. A user before it would hide it ({@code https://bbc.co.uk@example.org}), and a backslash is a
     * slash for browsers alone.
     */
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:[^\\s\\p{Z}\\p{Cc}/?#@:\\\\\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]+)?(?:[/?#][^\\s\\p{Z}\\p{Cc}\\\\]*)?");

    private WebAddress() {}

    public static boolean isValid(String text) {
        return ADDRESS.matcher(text).matches();
    }

    public static boolean isSecure(String text) {
        return text.startsWith("https://") && isValid(text);
    }
}
