package org.onrecord.trust;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the times in an {@code allowed_signers} file (ssh-keygen(1), ALLOWED SIGNERS). */
final class SignerTime {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:(\\d\\d)(\\d\\d)(\\d\\d)?)?(Z|UTC)?", Pattern.CASE_INSENSITIVE);

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
            var instant =
                    local.atZone(parts.group(7) == null ? zone : ZoneOffset.UTC).toInstant();
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
