package org.onrecord.io;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The system clock and time zone, read lazily because most commands do not need them. */
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
