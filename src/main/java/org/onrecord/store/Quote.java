package org.onrecord.store;

/** Text of the file inside a message: in double quotes, on one line, cut when long. */
final class Quote {
    private static final int LONGEST = 60;

    private Quote() {}

    static String of(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        int end = Math.min(text.length(), LONGEST);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            append(quoted, text.charAt(i));
        }
        return quoted.append(end < text.length() ? "...\"" : "\"").toString();
    }

    private static void append(StringBuilder quoted, char c) {
        int type = Character.getType(c);
        boolean isVisible = type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
        if (isVisible) {
            quoted.append(c);
        } else {
            quoted.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
        }
    }
}
