package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that replies name do what they promise, on the record that was asked. */
class CommandsInRepliesTest {
    private static final String PROGRAM = "onrecord ";

    /** A month or a year may have several intervals of a status, of which this asks for the one at its first day. */
    private static final String ON_A_DAY = " --on ";

    static List<QuestionSet> sets() throws IOException {
        return QuestionSet.all();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void the_equal_command_gives_the_first_answer_too(QuestionSet set) throws Exception {
        var firsts = new LinkedHashMap<String, Set<String>>();
        for (var told : new OwnShell(set.facts()).answers(set)) {
            if (told.understood() != null && told.isOnRecord()) {
                firsts.computeIfAbsent(told.understood(), _ -> new LinkedHashSet<>())
                        .add(told.answers().getFirst().id());
            }
        }
        var replies = replies(set.facts(), List.copyOf(firsts.keySet()));
        var complaints = new ArrayList<String>();
        firsts.forEach((command, ids) -> {
            var given =
                    replies.get(command).answers().stream().map(Told.Answer::id).toList();
            if (given.isEmpty() || !(command.contains(ON_A_DAY) || given.containsAll(ids))) {
                complaints.add(command + " gives not all of " + ids);
            }
        });
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void every_suggestion_finds_something(QuestionSet set) throws Exception {
        var suggested = new LinkedHashSet<String>();
        new OwnShell(set.facts()).answers(set).forEach(told -> suggested.addAll(told.suggested()));
        var replies = replies(set.facts(), List.copyOf(suggested));

        assertThat(suggested).allMatch(command -> replies.get(command).isOnRecord());
    }

    private static Map<String, Told> replies(Path facts, List<String> commands) throws Exception {
        var lines = commands.stream()
                .map(command -> "/" + command.substring(PROGRAM.length()))
                .toList();
        var replies = new LinkedHashMap<String, Told>();
        if (!lines.isEmpty()) {
            var objects = new OwnShell(facts).objects(lines);
            for (var i = 0; i < lines.size(); i++) {
                replies.put(commands.get(i), Told.of(objects.get(i)));
            }
        }
        return replies;
    }
}
