package org.onrecord.failure;

import java.util.regex.Pattern;

/** Validates web addresses that a browser may open. */
public final class WebAddress {
    /**
     * Requires a host. A user name before it would disguise it ({@code https://bbc.co.uk@example.org}), and only
     * browsers read a backslash as a slash.
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
