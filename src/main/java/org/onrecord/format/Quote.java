package org.onrecord.format;

/** Text of the file inside a message: in double quotes, on one line, shortened if long. */
final class Quote {
    private static final int MAX_LENGTH = 60;

    private Quote() {}

    static String of(String text) {
        return '"' + plain(text) + '"';
    }

    /** Returns the text without quotes, for numbers. */
    static String plain(String text) {
        int end = Math.min(text.length(), MAX_LENGTH);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        var plain = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            append(plain, text.charAt(i));
        }
        return plain.append(end < text.length() ? "..." : "").toString();
    }

    private static void append(StringBuilder plain, char c) {
        int type = Character.getType(c);
        boolean isVisible = type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
        if (isVisible) {
            plain.append(c);
        } else {
            plain.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
        }
    }
}
