package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.golden.InProcess;
import org.onrecord.golden.Program;

/** The program's own shell, as other programs talk to it: an object a line. */
final class OwnShell {
    /** Begins a conversation anew. */
    static final String RESET = "/reset";

    /** By the name of the set: answered once, since several tests look at the answers. */
    private static final Map<String, List<Told>> ANSWERED = new HashMap<>();

    private final Program program;
    private final Path facts;

    OwnShell(Path facts) {
        this(new InProcess(), facts);
    }

    private OwnShell(Program program, Path facts) {
        this.program = program;
        this.facts = facts;
    }

    List<String> objects(List<String> lines) throws Exception {
        var input = String.join("\n", lines) + "\n";
        var run = program.run(List.of("shell", "--format", "jsonl", "--facts", facts.toString()), Map.of(), input);
        assertThat(run.err()).isEmpty();
        var objects = run.out().lines().toList();
        assertThat(objects).as("objects for %d lines", lines.size()).hasSameSizeAs(lines);
        return objects;
    }

    /** What each turn of a set is answered, each conversation begun anew; the set is asked once for all tests. */
    static synchronized List<Told> answers(QuestionSet set) throws Exception {
        if (!ANSWERED.containsKey(set.name())) {
            askTogether(List.of(set));
        }
        return Objects.requireNonNull(ANSWERED.get(set.name()));
    }

    /** Asks sets in one run of the shell for each record, so that later tests have the answers. */
    static synchronized void askTogether(List<QuestionSet> sets) throws Exception {
        var byRecord = sets.stream().collect(Collectors.groupingBy(QuestionSet::facts));
        for (var ofRecord : byRecord.values()) {
            var answers = answersAskedAgain(ofRecord).iterator();
            for (var set : ofRecord) {
                var turns = set.conversations().stream()
                        .mapToInt(conversation -> conversation.turns().size())
                        .sum();
                ANSWERED.put(
                        set.name(), Stream.generate(answers::next).limit(turns).toList());
            }
        }
    }

    /** What each turn of sets about one record is answered, whether they were asked before or not. */
    static List<Told> answersAskedAgain(List<QuestionSet> sets) throws Exception {
        var lines = new ArrayList<String>();
        for (var set : sets) {
            for (var conversation : set.conversations()) {
                lines.add(RESET);
                conversation.turns().forEach(turn -> lines.add(turn.question().replace('\n', ' ')));
            }
        }
        var objects = new OwnShell(sets.getFirst().facts()).objects(lines);
        var told = new ArrayList<Told>();
        for (var i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(RESET)) {
                told.add(Told.of(objects.get(i)));
            }
        }
        return told;
    }
}
