package org.onrecord.lookup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Party;

/**
 * Where somebody stood towards prison on a day.
 *
 * @param person the person
 * @param day the day asked for, or the last one the record reaches
 * @param isNow whether no day was asked for, so that the answer is about "now"
 * @param matching the interval of that day; two when the day falls inside an uncertain bound
 * @param history all intervals of the person, in order
 * @param asOfNote what the record says of its reach, or null
 */
public record StatusView(
        Party person,
        LocalDate day,
        boolean isNow,
        List<CustodyInterval> matching,
        List<CustodyInterval> history,
        @Nullable String asOfNote)
        implements View {

    @Override
    public int size() {
        return matching.size();
    }
}
