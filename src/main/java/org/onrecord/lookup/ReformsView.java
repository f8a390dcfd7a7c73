package org.onrecord.lookup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Fact;

/**
 * What changed.
 *
 * @param day the day on which they were to be in force, or null when that was not asked
 * @param reforms reform facts, by date; those in force on the day when one was asked
 * @param uncertain reforms of which the record cannot say whether they were in force on that day
 */
public record ReformsView(@Nullable LocalDate day, List<Fact> reforms, List<Fact> uncertain) implements View {

    @Override
    public int size() {
        return reforms.size() + uncertain.size();
    }
}
