package org.onrecord.pack;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.model.CustodyIndex;
import org.onrecord.model.CustodyInterval;

/** The custody intervals of a record, with a table of the numbers of those of each person. */
final class PackedCustody extends PackedEntries.PackedList<CustodyInterval> implements CustodyIndex {
    static final String NAME = "statuses";
    private static final String PEOPLE = "statuses by person";

    PackedCustody(Pack pack) {
        super(pack, NAME, CustodyInterval.FIELDS);
    }

    static void writeIndex(List<CustodyInterval> intervals, PackWriter pack) throws IOException {
        var people = new NumberLists.Builder();
        for (var number = 0; number < intervals.size(); number++) {
            people.add(intervals.get(number).person(), number);
        }
        people.write(pack, PEOPLE);
    }

    @Override
    public Stream<CustodyInterval> of(String person) {
        return Arrays.stream(new NumberLists(pack().rows(PEOPLE)).of(person)).mapToObj(this::get);
    }
}
