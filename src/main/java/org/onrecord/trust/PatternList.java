package org.onrecord.trust;

import java.util.List;
import java.util.stream.Stream;

/** Comma-separated patterns with {@code *} and {@code ?}; {@code !} negates a pattern (ssh_config(5)). */
final class PatternList {
    private PatternList() {}

    /** Whether some pattern matches and no negated one does. */
    static boolean matches(String patterns, String text) {
        var list = List.of(patterns.split(",", -1));
        return list.stream().anyMatch(pattern -> fits(pattern, text))
                && list.stream().noneMatch(pattern -> pattern.startsWith("!") && fits(pattern.substring(1), text));
    }

    /** Whether the list has a pattern that is not negated. */
    static boolean allowsSomebody(String patterns) {
        return Stream.of(patterns.split(",", -1)).anyMatch(pattern -> !pattern.isBlank() && !pattern.startsWith("!"));
    }

    /** Backtracks only to the last star, which is enough and keeps the time at pattern times text. */
    private static boolean fits(String pattern, String text) {
        int at = 0;
        int star = -1;
        int afterStar = 0;
        for (var i = 0; i < text.length(); ) {
            var wanted = at < pattern.length() ? pattern.charAt(at) : '\0';
            if (wanted == '*') {
                star = at++;
                afterStar = i;
            } else if (at < pattern.length() && (wanted == '?' || wanted == text.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++afterStar;
            } else {
                return false;
            }
        }
        return pattern.substring(Math.min(at, pattern.length())).chars().allMatch(rest -> rest == '*');
    }
}
