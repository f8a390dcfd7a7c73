package org.onrecord.install;

import java.util.regex.Pattern;

/** How the id of a case is written; it names a folder of the store. */
public final class CaseId {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private CaseId() {}

    /** Whether a text is an id: lower-case letters and digits, in groups joined by single hyphens. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
