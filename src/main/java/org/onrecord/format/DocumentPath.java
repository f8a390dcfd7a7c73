package org.onrecord.format;

import tools.jackson.core.TokenStreamContext;

/** Formats a parser's position in the document, such as {@code facts[3].date}. */
final class DocumentPath {

    private DocumentPath() {}

    static String of(TokenStreamContext context) {
        var path = new StringBuilder();
        append(path, context);
        return path.toString();
    }

    private static void append(StringBuilder path, TokenStreamContext context) {
        if (context.getParent() != null) {
            append(path, context.getParent());
        }
        if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.inObject() && context.currentName() != null) {
            append(path, context.currentName());
        }
    }

    private static void append(StringBuilder path, String key) {
        if (isPlain(key)) {
            path.append(path.isEmpty() ? "" : ".").append(key);
        } else {
            path.append('[').append(Quote.of(key)).append(']');
        }
    }

    private static boolean isPlain(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != '_' && c != '-' && (c > 'z' || !Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return !key.isEmpty();
    }
}
