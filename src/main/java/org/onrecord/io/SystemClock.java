package org.onrecord.io;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock and time zone, looked up only when asked for: most commands never do. */
final class SystemClock extends Clock {

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
