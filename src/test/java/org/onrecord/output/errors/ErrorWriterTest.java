package org.onrecord.output.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.failure.Candidate;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;
import org.onrecord.failure.Problem;
import org.onrecord.lookup.Written;

class ErrorWriterTest {
    private static Failure wrongFile() {
        return Failure.of(
                        ExitCode.FACTS_UNUSABLE,
                        "facts-invalid",
                        "my.json has a problem",
                        "see onrecord facts validate")
                .withProblems(List.of(new Problem(
                        "unknown-id", "my.json", 12, 7, "facts[3].people[0]", "a-fact", "there is no “x”", "add it")));
    }

    private static Failure ambiguous() {
        return Failure.of(ExitCode.AMBIGUOUS, "ambiguous-name", "two fit", null)
                .withCandidates(List.of(
                        new Candidate("sian-harrow", "Siân Harrow", "onrecord who sian-harrow"),
                        Candidate.ofWord("statement")));
    }

    private static String text(Failure failure) {
        return Written.by(out -> new ErrorWriter(false).write(failure, out));
    }

    private static String json(Failure failure) {
        return Written.by(out -> new ErrorWriter(true).write(failure, out));
    }

    @Test
    void text_names_what_may_have_been_meant() {
        assertThat(text(ambiguous())).isEqualTo("""
                        onrecord: two fit
                          did you mean: Siân Harrow (onrecord who sian-harrow)
                          did you mean: statement
                        """);
    }

    @Test
    void text_tells_each_problem_with_its_place_and_hint() {
        assertThat(text(wrongFile())).isEqualTo("""
                        onrecord: my.json has a problem
                          my.json:12:7: there is no “x” [unknown-id] (a-fact)
                            add it
                          hint: see onrecord facts validate
                        """);
    }

    @Test
    void text_has_the_first_twenty_problems_and_json_all() {
        var problem = wrongFile().problems().getFirst();
        var many = wrongFile().withProblems(Collections.nCopies(332, problem));

        assertThat(text(many)).containsOnlyOnce("  and 312 more\n").hasLineCount(1 + 2 * 20 + 2);
        assertThat(json(many).split("unknown-id", -1)).hasSize(1 + 332);
    }

    @Test
    void text_is_safe_for_a_terminal() {
        var failure = Failure.of(ExitCode.USAGE, "usage", "no “\u001b[31m\u202e\nx”", null);
        assertThat(text(failure)).isEqualTo("onrecord: no “[31m x”\n");
    }

    @Test
    void json_is_one_object_on_one_line() {
        assertThat(json(ambiguous()))
                .isEqualTo("{\"format\":\"onrecord/1\",\"error\":{\"code\":\"ambiguous-name\",\"message\":\"two fit\","
                        + "\"hint\":null,\"candidates\":[{\"id\":\"sian-harrow\",\"text\":\"Siân Harrow\","
                        + "\"command\":\"onrecord who sian-harrow\"},{\"id\":null,\"text\":\"statement\","
                        + "\"command\":null}],\"problems\":[]}}\n");
    }

    @Test
    void json_tells_each_problem() {
        assertThat(json(wrongFile()))
                .contains("\"candidates\":[],\"problems\":[{\"file\":\"my.json\",\"line\":12,\"column\":7,"
                        + "\"code\":\"unknown-id\",\"path\":\"facts[3].people[0]\",\"id\":\"a-fact\","
                        + "\"message\":\"there is no “x”\",\"hint\":\"add it\",\"severity\":\"error\"}]");
    }
}
