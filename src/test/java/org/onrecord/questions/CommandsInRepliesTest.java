package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    void the_equal_command_gives_what_was_answered(QuestionSet set) throws Exception {
        var answered = OwnShell.answers(set).stream()
                .filter(told -> told.understood() != null && told.isOnRecord())
                .toList();
        var commands = answered.stream().map(Told::understood).distinct().toList();
        var replies = replies(set.facts(), commands);

        assertThat(answered).allSatisfy(told -> {
            var given = ids(replies.get(told.understood()));
            assertThat(given)
                    .as(told.understood())
                    .containsAnyElementsOf(told.understood().contains(ON_A_DAY) ? given : ids(told));
        });
    }

    @ParameterizedTest
    @MethodSource("sets")
    void every_suggestion_finds_something(QuestionSet set) throws Exception {
        var suggested = new LinkedHashSet<String>();
        OwnShell.answers(set).forEach(told -> suggested.addAll(told.suggested()));
        var replies = replies(set.facts(), List.copyOf(suggested));

        assertThat(suggested).allMatch(command -> replies.get(command).isOnRecord());
    }

    private static List<String> ids(Told told) {
        return told.answers().stream().map(Told.Answer::id).toList();
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
