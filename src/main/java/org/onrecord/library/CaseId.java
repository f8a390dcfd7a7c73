package org.onrecord.library;

import java.util.regex.Pattern;

/** The form of case ids, which are also folder names in the store. */
public final class CaseId {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private CaseId() {}

    /** Lower-case letters and digits, in groups joined by single hyphens. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
