package org.onrecord.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.ask.Questions;
import org.onrecord.ask.understand.Context;
import org.onrecord.golden.InProcess;
import org.onrecord.lookup.FactFilter;
import org.onrecord.lookup.Queries;
import org.onrecord.lookup.show.ShowQuery;
import org.onrecord.lookup.who.WhoQuery;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.SafeText;
import org.onrecord.output.layout.Wrap;
import org.onrecord.talk.ShellWords;

/** However long a question or an argument is, its time grows with its length, not with the square of it. */
class LinearTimeTest {
    private static final CaseRecord RECORD = Records.read(Path.of("src/test/resources/records/grey-heron.json"));
    private static final Questions QUESTIONS = new Questions(RECORD);
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int LENGTH = 2_000;
    private static final int LONGER = 8;
    /** Twice what linear time would take; the square would take eight times that. */
    private static final int MOST = 2 * LONGER;

    /** The square of 16,000 letters takes longer, however little is done for each pair. */
    private static final double TOO_SHORT_TO_MEASURE = 100e6;

    /** What is repeated to make a long text. */
    private static final List<String> PIECES = List.of(
            "a",
            "i ",
            "i, ",
            "my: what ",
            ",",
            ", ",
            ".",
            "?",
            "'",
            "’s ",
            "\u0301",
            "e\u0301",
            "é",
            "1",
            "1,",
            "1.",
            "1 ",
            "01/02/",
            "2008 ",
            "2008-",
            "may ",
            "in may ",
            "between 2008 and ",
            "who ",
            "harrow ",
            "harow ",
            "harrow's ",
            "the first ",
            "second ",
            "her ",
            "as opposed to ",
            "released ",
            "not ",
            "-",
            "/",
            "\ud83d\ude00",
            "\ud800",
            "ﬁ",
            "İ",
            "\u00a0",
            "ferry trial ",
            "x y ",
            "and what about ",
            "ab-",
            "ferry-",
            "http://a/",
            ":// ",
            "x\u00a0",
            "]",
            "漢",
            "漢-",
            "-\u0301",
            "\t",
            "\u00ad",
            "\ud83d\udc69\u200d",
            "\"",
            "\\",
            "\" '",
            "$(x) ",
            "`#|{",
            "\u202e");

    @Test
    void sixty_kinds_of_text_are_tried() {
        assertThat(PIECES).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    static Stream<Arguments> texts() {
        return PIECES.stream().map(piece -> Arguments.of(piece));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_question(String piece) {
        assertLinear(piece, text -> QUESTIONS.answer(text, Context.NONE, 3));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_argument_of_a_lookup(String piece) {
        assertLinear(piece, text -> Queries.asked("search", "words", text).answer(RECORD));
        assertLinear(piece, text -> new WhoQuery(text, FactFilter.NONE).answer(RECORD));
        assertLinear(piece, text -> Queries.asked("outcome", "proceeding", text).answer(RECORD));
        assertLinear(piece, text -> Queries.asked("timeline", "about", text).answer(RECORD));
        assertLinear(piece, text -> new ShowQuery(List.of(text)).answer(RECORD));
        assertLinear(piece, ShellWords::typed);
    }

    @Test
    void a_word_of_a_million_letters_in_show() {
        assertLinear(
                "a",
                125_000,
                text -> new InProcess()
                        .run(
                                List.of("show", text),
                                Map.of("ONRECORD_FACTS", "src/test/resources/records/grey-heron.json"),
                                ""));
    }

    /** Java's own lower case takes quadratic time for letters that become two. */
    @Test
    void a_line_of_the_shell_and_a_completion() {
        var environment = Map.of("ONRECORD_FACTS", "src/test/resources/records/grey-heron.json");
        assertLinear("İ", 20_000, text -> new InProcess().run(List.of("shell"), environment, text + "\n"));
        assertLinear(
                "İ", 20_000, text -> new InProcess().run(List.of("__complete", "--", "who", text), environment, ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_wrap(String piece) {
        for (var width : List.of(1, 80)) {
            assertLinear(piece, 5_000, text -> Wrap.lines(Phrase.of(SafeText.of(text)), width));
            assertLinear(piece, 5_000, text -> Wrap.lines(Phrase.of(text), width));
        }
    }

    @Test
    void the_wrap_of_many_parts() {
        assertLinear("[1]", 20_000, text -> {
            var marks = text.chars().mapToObj(c -> Phrase.of("" + (char) c)).toList();
            Wrap.lines(Phrase.join("", marks), 80);
            Wrap.lines(Phrase.join(", ", marks), 1);
        });
    }

    private static void assertLinear(String piece, Consumer<String> asked) {
        assertLinear(piece, LENGTH, asked);
    }

    private static void assertLinear(String piece, int length, Consumer<String> asked) {
        var once = piece.repeat(length / piece.length());
        var longer = once.repeat(LONGER);
        asked.accept(once);
        var limit = Math.max(TOO_SHORT_TO_MEASURE, MOST * time(asked, once));

        assertThat(time(asked, longer))
                .as("nanoseconds for “%s” × %d", piece, longer.length() / piece.length())
                .isLessThan(limit);
    }

    /** The least processor time of two runs. */
    private static double time(Consumer<String> asked, String text) {
        var least = Double.MAX_VALUE;
        for (var run = 0; run < 2; run++) {
            var start = CLOCK.getCurrentThreadCpuTime();
            asked.accept(text);
            least = Math.min(least, (double) (CLOCK.getCurrentThreadCpuTime() - start));
        }
        return least;
    }
}
