package org.onrecord.trust;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.trust.Refusal.Stopped;

/**
 * A line of an {@code allowed_signers} file.
 *
 * @param line its number, from 1
 * @param principals the signer, as written in the file
 * @param key the public key
 * @param isAuthority whether the key is that of a certificate authority
 * @param namespaces patterns of the namespaces it may sign for, or null for any
 * @param after start of validity, or null
 * @param before end of validity, inclusive, or null
 */
record AllowedSigner(
        int line,
        String principals,
        SshKey key,
        boolean isAuthority,
        @Nullable String namespaces,
        @Nullable Instant after,
        @Nullable Instant before) {

    void require(String file, String namespace, Instant at) throws Stopped {
        var second = at.truncatedTo(ChronoUnit.SECONDS);
        var place = " (" + file + ", line " + line + ")";
        if (isAuthority) {
            throw new Stopped(
                    Refusal.CERT_AUTHORITY,
                    "the key of " + principals + " is allowed only as a cert-authority" + place);
        }
        if (!PatternList.allowsSomebody(principals)) {
            throw new Stopped(
                    Refusal.NOBODY_ALLOWED, "the key is listed for " + principals + ", which allows nobody" + place);
        }
        if (namespaces != null && !PatternList.matches(namespaces, namespace)) {
            throw new Stopped(
                    Refusal.NAMESPACE_NOT_PERMITTED,
                    "the key of " + principals + " may not sign for the namespace “" + namespace + "”" + place);
        }
        if (after != null && second.isBefore(after)) {
            throw new Stopped(
                    Refusal.NOT_YET_VALID,
                    "the key of " + principals + " is valid from " + after + ", and the time is " + second + place);
        }
        if (before != null && second.isAfter(before)) {
            throw new Stopped(
                    Refusal.EXPIRED,
                    "the key of " + principals + " was valid until " + before + ", and the time is " + second + place);
        }
    }

    /** Comma-separated patterns with {@code *} and {@code ?}; {@code !} negates a pattern (ssh_config(5)). */
    static final class PatternList {
        private PatternList() {}

        /** Whether some pattern matches and no negated one does. */
        static boolean matches(String patterns, String text) {
            var list = List.of(patterns.split(",", -1));
            return list.stream().anyMatch(pattern -> fits(pattern, text))
                    && list.stream().noneMatch(pattern -> pattern.startsWith("!") && fits(pattern.substring(1), text));
        }

        /** Whether the list has a pattern that is not negated. */
        static boolean allowsSomebody(String patterns) {
            return Stream.of(patterns.split(",", -1))
                    .anyMatch(pattern -> !pattern.isBlank() && !pattern.startsWith("!"));
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
}
