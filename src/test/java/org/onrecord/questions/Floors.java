package org.onrecord.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many turns of each category of each set have to be right, in a file with a line for each. */
final class Floors {
    private static final Path FILE = QuestionSet.ROOT.resolve("floors.tsv");
    private static final String HEADER = "set\tcategory\tright";

    private final SortedMap<String, Integer> floors;

    private Floors(SortedMap<String, Integer> floors) {
        this.floors = floors;
    }

    static Floors read() throws IOException {
        var floors = new TreeMap<String, Integer>();
        for (var line : Files.readAllLines(FILE)) {
            var end = line.lastIndexOf('\t');
            if (!line.equals(HEADER)) {
                floors.put(line.substring(0, end), Integer.parseInt(line.substring(end + 1)));
            }
        }
        return new Floors(floors);
    }

    /** What has become worse than its floor, or has none. */
    List<String> complaints(QuestionSet set, Tally tally) {
        var complaints = new ArrayList<String>();
        tally.categories().forEach((category, count) -> {
            var floor = floors.get(key(set, category));
            if (floor == null) {
                complaints.add(category + " has no floor: -Dfloors.update adds it");
            } else if (count.right() < floor) {
                complaints.add(category + ": " + count.right() + " of " + count.turns() + " right, not " + floor);
            }
        });
        return complaints;
    }

    /** Raises every floor that a tally stands above; none is lowered but by hand. */
    void raise(QuestionSet set, Tally tally) throws IOException {
        tally.categories().forEach((category, count) -> floors.merge(key(set, category), count.right(), Integer::max));
        var lines = new ArrayList<>(List.of(HEADER));
        floors.forEach((key, right) -> lines.add(key + "\t" + right));
        Files.write(FILE, lines);
    }

    /** The floors that a tally stands above, to be raised. */
    List<String> raised(QuestionSet set, Tally tally) {
        var raised = new ArrayList<String>();
        tally.categories().forEach((category, count) -> {
            var floor = floors.get(key(set, category));
            if (floor != null && count.right() > floor) {
                raised.add(category + ": " + floor + " to " + count.right());
            }
        });
        return raised;
    }

    private static String key(QuestionSet set, String category) {
        return set.name() + "\t" + category;
    }
}
