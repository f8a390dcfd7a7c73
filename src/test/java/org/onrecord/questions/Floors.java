package org.onrecord.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onrecord.questions.Tally.Outcome;

/** How well each set has to be answered, in a file with a line for each. */
final class Floors {
    private static final Path FILE = QuestionSet.ROOT.resolve("floors.tsv");
    private static final String HEADER = "set\tright\tright or near\twrong";

    private final SortedMap<String, Floor> floors;

    private Floors(SortedMap<String, Floor> floors) {
        this.floors = floors;
    }

    /**
     * How a set has to be answered, in turns.
     *
     * @param right at least so many right
     * @param near at least so many right or near
     * @param wrong at most so many wrong
     */
    private record Floor(int right, int near, int wrong) {
        static Floor of(Tally tally) {
            var right = tally.count(Outcome.RIGHT);
            return new Floor(right, right + tally.count(Outcome.NEAR), tally.count(Outcome.WRONG));
        }
    }

    static Floors read() throws IOException {
        var floors = new TreeMap<String, Floor>();
        Files.readAllLines(FILE).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .forEach(
                        cells -> floors.put(cells[0], new Floor(number(cells[1]), number(cells[2]), number(cells[3]))));
        return new Floors(floors);
    }

    private static int number(String cell) {
        return Integer.parseInt(cell);
    }

    /** What has become worse than its floor, or has none. */
    List<String> complaints(QuestionSet set, Tally tally) {
        var floor = floors.get(set.name());
        if (floor == null) {
            return List.of("no floor: -Dfloors.update adds it");
        }
        var now = Floor.of(tally);
        var complaints = new ArrayList<String>();
        if (now.right < floor.right) {
            complaints.add(now.right + " of " + tally.turns() + " turns right, not " + floor.right);
        }
        if (now.near < floor.near) {
            complaints.add(now.near + " of " + tally.turns() + " turns right or near, not " + floor.near);
        }
        if (now.wrong > floor.wrong) {
            complaints.add(now.wrong + " of " + tally.turns() + " turns wrong, not " + floor.wrong);
        }
        return complaints;
    }

    /** Writes how a set is answered now as what it has to be from now on. */
    void set(QuestionSet set, Tally tally) throws IOException {
        floors.put(set.name(), Floor.of(tally));
        var lines = new ArrayList<>(List.of(HEADER));
        floors.forEach((name, floor) -> lines.add(name + "\t" + floor.right + "\t" + floor.near + "\t" + floor.wrong));
        Files.write(FILE, lines);
    }
}
