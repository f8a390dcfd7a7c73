package org.onrecord.trust;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.trust.Refusal.Stopped;

/** Reads a line of an {@code allowed_signers} file: principals, options, key, comment. */
final class SignerLine {
    private final String text;
    private final int number;
    private final ZoneId zone;
    private int at;

    private boolean isAuthority;
    private @Nullable String namespaces;
    private @Nullable Instant after;
    private @Nullable Instant before;

    SignerLine(String text, int number, ZoneId zone) {
        this.text = text;
        this.number = number;
        this.zone = zone;
    }

    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message, null, false, false);
        }
    }

    AllowedSigner read() throws Broken {
        var principals = text.startsWith("\"") ? quoted() : word();
        if (principals.isBlank()) {
            throw new Broken("there is no principal before the key");
        }
        var key = key();
        if (key.isEmpty() && !text.substring(at).isBlank()) {
            readOptions();
            key = key();
        }
        return new AllowedSigner(
                number,
                principals,
                key.orElseThrow(() -> new Broken("there is no public key after the principals and options")),
                isAuthority,
                namespaces,
                after,
                before);
    }

    /** Reads the key if there is one here: a type, and bytes that begin with that type. */
    private Optional<SshKey> key() {
        var start = at;
        var type = word();
        try {
            var base64 = word();
            var key = SshKey.of(Base64.getDecoder().decode(base64));
            // As for ssh-keygen, a key is written in one way: padded, and with no spare bit set at its end.
            if (key.type().equals(type) && key.base64().equals(base64)) {
                return Optional.of(key);
            }
        } catch (IllegalArgumentException | Stopped e) {
            // Not a key.
        }
        at = start;
        return Optional.empty();
    }

    /** Comma-separated options, with case-insensitive names as in sshsig.c. */
    private void readOptions() throws Broken {
        skipBlanks();
        do {
            var name = optionName();
            switch (name) {
                case "cert-authority" -> isAuthority = true;
                case "namespaces" -> namespaces = once(name, namespaces, value(name));
                case "valid-after" -> after = once(name, after, time(name));
                case "valid-before" -> before = once(name, before, time(name));
                case "" -> throw new Broken("an option is missing before or after a comma");
                default -> throw new Broken("“" + name + "” is neither a key nor an option");
            }
        } while (take(','));
        if (at < text.length() && !isBlank()) {
            throw new Broken("an option is followed by “" + text.charAt(at) + "”, not by a comma or a space");
        }
        if (after != null && before != null && !after.isBefore(before)) {
            throw new Broken("valid-before is not later than valid-after");
        }
    }

    private String optionName() {
        var start = at;
        while (at < text.length() && !isBlank() && text.charAt(at) != ',' && text.charAt(at) != '=') {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private static <T> T once(String name, @Nullable T earlier, T value) throws Broken {
        if (earlier != null) {
            throw new Broken("the option " + name + " appears twice");
        }
        return value;
    }

    private Instant time(String name) throws Broken {
        var value = value(name);
        return SignerTime.parse(value, zone)
                .orElseThrow(() -> new Broken("“" + value + "” is not a valid time for " + name
                        + "; write YYYYMMDD, YYYYMMDDHHMM or YYYYMMDDHHMMSS, with Z for UTC"));
    }

    private String value(String name) throws Broken {
        if (!take('=') || at >= text.length() || text.charAt(at) != '"') {
            throw new Broken("the option " + name + " needs a value in double quotes");
        }
        return quoted();
    }

    /** A text in double quotes; {@code \"} is an escaped quote. */
    private String quoted() throws Broken {
        var value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '"') {
                at++;
                return value.toString();
            }
            var isEscape = c == '\\' && text.startsWith("\"", at + 1);
            value.append(isEscape ? '"' : c);
            at += isEscape ? 1 : 0;
        }
        throw new Broken("a double quote is missing at the end of a value");
    }

    private String word() {
        skipBlanks();
        var start = at;
        while (at < text.length() && !isBlank()) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank()) {
            at++;
        }
    }

    private boolean isBlank() {
        return " \t\r".indexOf(text.charAt(at)) >= 0;
    }

    private boolean take(char c) {
        var isHere = at < text.length() && text.charAt(at) == c;
        at += isHere ? 1 : 0;
        return isHere;
    }

    /** Parses the times in an {@code allowed_signers} file (ssh-keygen(1), ALLOWED SIGNERS). */
    static final class SignerTime {
        private static final Pattern FORM = Pattern.compile(
                "(\\d{4})(\\d\\d)(\\d\\d)(?:(\\d\\d)(\\d\\d)(\\d\\d)?)?(Z|UTC)?", Pattern.CASE_INSENSITIVE);

        private SignerTime() {}

        /** {@code YYYYMMDD[HHMM[SS]]}, in the time zone unless {@code Z} or {@code UTC} follows; empty if invalid. */
        static Optional<Instant> parse(String text, ZoneId zone) {
            var parts = FORM.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            try {
                var local = LocalDateTime.of(
                        number(parts.group(1)),
                        number(parts.group(2)),
                        number(parts.group(3)),
                        number(parts.group(4)),
                        number(parts.group(5)),
                        number(parts.group(6)));
                var instant = local.atZone(parts.group(7) == null ? zone : ZoneOffset.UTC)
                        .toInstant();
                // ssh-keygen counts seconds from 1970 and treats 0 as not set.
                return Optional.of(instant).filter(Instant.EPOCH::isBefore);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static int number(@Nullable String digits) {
            return digits == null ? 0 : Integer.parseInt(digits);
        }
    }
}
