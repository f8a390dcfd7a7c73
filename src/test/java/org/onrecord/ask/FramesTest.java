package org.onrecord.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.ask.understand.Frame;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.Mention;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.text.Lexicon.Slot;

/** The frames of questions, one a line. The file is written anew with {@code -Dgolden.update}. */
class FramesTest {
    private static final Path FOLDER = Path.of("src/test/resources/frames");
    private static final String CELLS = " \\| ";
    private static final CaseRecord RECORD =
            FactsLoader.load(new FactsSource.OnDisk(Path.of("facts/peter-connelly.json")), Limits.DEFAULT);
    private static final FrameReader READER =
            new FrameReader(RECORD, new MentionFinder(RECORD), new TargetIndex(RECORD).vocabulary());

    @Test
    void a_question_fills_these_slots() throws IOException {
        assertIsAsWritten("questions.txt", cells -> List.of(cells[0], slots(READER.read(cells[0]))));
    }

    private static void assertIsAsWritten(String file, Function<String[], List<String>> row) throws IOException {
        var kept = Files.readAllLines(FOLDER.resolve(file));
        var made = kept.stream()
                .map(line -> line.startsWith("#") ? line : String.join(" | ", row.apply(line.split(CELLS, -1))))
                .toList();
        if ("true".equals(System.getProperty("golden.update"))) {
            Files.write(FOLDER.resolve(file), made);
        }
        assertThat(made).isEqualTo(kept);
    }

    private static String slots(Frame frame) {
        var slots = new ArrayList<String>();
        for (var slot : List.of(Slot.ASKS, Slot.ACCOUNT, Slot.ORDER, Slot.GROUP, Slot.EVENT, Slot.DECLINED)) {
            add(
                    slots,
                    slot.name().toLowerCase(java.util.Locale.ROOT),
                    frame.in(slot).stream().sorted());
        }
        add(slots, "parties", frame.mentions().stream().map(mention -> String.join("/", mention.ids())));
        add(slots, "proceedings", frame.proceedings().stream().map(Mention::ids).map(ids -> String.join("/", ids)));
        add(slots, "other-case", Stream.ofNullable(frame.otherCase()));
        add(slots, "time", Stream.ofNullable(frame.span()).map(span -> span.from() + ".." + span.to()));
        return String.join("; ", slots);
    }

    private static void add(List<String> slots, String name, Stream<String> values) {
        var text = values.distinct().collect(Collectors.joining(" "));
        if (!text.isEmpty()) {
            slots.add(name + "=" + text);
        }
    }
}
