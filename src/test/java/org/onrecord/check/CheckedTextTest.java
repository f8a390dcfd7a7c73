package org.onrecord.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.check.CheckedClaim.Status;
import org.onrecord.failure.Failure;
import org.onrecord.lookup.Answer.Found;
import org.onrecord.lookup.AnswerWriter;
import org.onrecord.lookup.AnsweredFact;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Style;

/** {@link CheckedText}: what is shown of sentences, whatever their status. */
final class CheckedTextTest {
    private static final String TEXT = """
            # Near. A heading.

            It is near. It differs,
            and more.

            - It is withheld: Xavier.
            - It is not-on-record.
            - It is unread: \u001b]0;title\u0007 \u202e.
            """;

    private static final List<Format> FORMATS =
            List.of(Format.TEXT, Format.MD, Format.JSON, Format.JSONL, Format.CSV, Format.PLAIN, Format.GCC);

    /** Returns the status that a sentence names. */
    private static Function<Claim, CheckedClaim> named(CaseRecord record) {
        var fact = AnsweredFact.of(Objects.requireNonNull(record.facts().get("charge-manslaughter-harrow-s")));
        return claim -> {
            var status = Stream.of(Status.values())
                    .filter(one -> claim.text().contains(one.key()))
                    .findFirst()
                    .orElseThrow();
            return new CheckedClaim(
                    claim,
                    status,
                    status == Status.DIFFERS ? List.of("May\u001b[31m (the fact: June)") : List.of(),
                    status == Status.UNREAD ? "no words" : "",
                    status.compareTo(Status.NEAR) <= 0 ? List.of(fact) : List.of());
        };
    }

    private static CheckQuery asked(@Nullable String file, String text, boolean isWhole) {
        return new CheckQuery(file, ClaimReader.read(text), isWhole, CheckedTextTest::named);
    }

    private static String written(CheckQuery query, Format format, int width) {
        var text = new StringBuilder();
        var layout = new Layout(format, List.of(), true, new Style(width, false, false));
        new AnswerWriter(layout, "onrecord check --file draft.md")
                .write(query, query.answer(LoadedRecords.GREY_HERON), new Sink(text));
        return text.toString();
    }

    @Test
    void text_shows_what_differs_and_counts_all() {
        assertThat(written(asked("draft.md", TEXT, false), Format.TEXT, 80)).isEqualTo("""
                draft.md:3:13: differs: May[31m (the fact: June)
                  • In August 2009 Siân Harrow was charged with the manslaughter of eleven
                    people. [1] Outcome: not guilty (directed), 20 May 2010. [1]

                Sources
                 [1] Northmoor Crown Court, 18 June 2010: Crown v Harrow, Ångström and Harrow,…

                5 sentences: 1 differs, 1 near, 1 not on record, 1 withheld, 1 unread.

                Each sentence: onrecord check --file draft.md --all
                """);
    }

    @Test
    void a_text_without_differences_is_counted() {
        assertThat(written(asked("draft.md", "It is near.", false), Format.TEXT, 80))
                .isEqualTo("1 sentence: 1 near.\n\nEach sentence: onrecord check --file draft.md --all\n");
        assertThat(written(asked("draft.md", "", false), Format.TEXT, 80))
                .isEqualTo("There is no sentence to check.\n");
    }

    @Test
    void one_typed_claim_has_its_status_first() {
        assertThat(written(asked(null, "It is near.", true), Format.TEXT, 60)).startsWith("""
                Near

                • In August 2009 Siân Harrow was charged with the
                """);
        assertThat(written(asked(null, "It is not-on-record.", true), Format.TEXT, 60))
                .isEqualTo("Not on record\n");
        assertThat(written(asked(null, "It is unread.", true), Format.TEXT, 60)).isEqualTo("Unread: no words\n");
    }

    @Test
    void markdown_keeps_the_name_of_a_file() {
        assertThat(written(asked("draft.md", "It differs.", false), Format.MD, 80))
                .contains("\n## draft.md:1:1: differs");
    }

    @Test
    void a_withheld_claim_is_not_repeated_in_any_format() {
        for (var format : FORMATS) {
            assertThat(written(asked("draft.md", TEXT, true), format, 80))
                    .as(format.key())
                    .contains("withheld")
                    .doesNotContain("Xavier");
        }
    }

    @Test
    void what_followed_is_beside_a_fact_in_every_format() {
        for (var format : FORMATS) {
            assertThat(written(asked("draft.md", "It is near.", true), format, 200))
                    .as(format.key())
                    .contains("(directed), 20 May 2010");
        }
    }

    @Test
    void nothing_of_a_text_reaches_the_terminal_as_a_control_character() {
        for (var format : FORMATS) {
            assertThat(written(asked("dr\u001b[31maft\n.md", TEXT, true), format, 80))
                    .as(format.key())
                    .doesNotContain("\u001b", "\u0007", "\u202e", "aft\n");
        }
    }

    @Test
    void messages_are_those_of_a_compiler() {
        var fact = " In August 2009 Siân Harrow was charged with the manslaughter of eleven people."
                + " Outcome: not guilty (directed), 20 May 2010. [charge-manslaughter-harrow-s]";
        assertThat(written(asked("draft.md", TEXT, true), Format.GCC, 20).lines())
                .containsExactly(
                        "draft.md:3:1: note: near:" + fact,
                        "draft.md:3:13: warning: differs: May[31m (the fact: June):" + fact,
                        "draft.md:6:3: note: withheld",
                        "draft.md:7:3: note: not on record",
                        "draft.md:8:3: note: unread: no words");
        assertThat(written(asked("draft.md", TEXT, false), Format.GCC, 20).lines())
                .hasSize(1);
        assertThat(written(asked(null, "It differs.", true), Format.GCC, 20)).startsWith("<claim>:1:1: warning: ");
    }

    @Test
    void data_have_every_sentence() {
        assertThat(written(asked("draft.md", "It is near. It differs.", false), Format.TSV, 20))
                .isEqualTo("""
                claim\tline\tcolumn\tstatus\tdiffers\tremark\tfacts\tlater
                It is near.\t1\t1\tnear\t\t\tcharge-manslaughter-harrow-s\tOutcome: not guilty (directed), 20 May 2010.
                It differs.\t1\t13\tdiffers\tMay[31m (the fact: June)\t\tcharge-manslaughter-harrow-s\tOutcome: not guilty (directed), 20 May 2010.
                """);
        assertThat(written(asked("draft.md", TEXT, false), Format.JSON, 20)).contains("""
                  "counts": {
                    "differs": 1,
                    "near": 1,
                    "not-on-record": 1,
                    "withheld": 1,
                    "unread": 1
                  },
                  "total": 5,
                """);
    }

    @Test
    void a_long_claim_is_cut_in_text_alone() {
        var claim = "It differs" + " by 😀".repeat(20_000);

        assertThat(written(asked("draft.md", claim, true), Format.TEXT, 80))
                .contains("…”")
                .hasSizeLessThan(1000);
        assertThat(written(asked("draft.md", claim, false), Format.CSV, 80)).contains(claim);
    }

    @Test
    void ten_thousand_claims_are_written_in_order() {
        var text = "It differs.\n".repeat(10_000);

        assertThat(written(asked("draft.md", text, false), Format.GCC, 80).lines())
                .hasSize(10_000)
                .last()
                .asString()
                .startsWith("draft.md:10000:1: warning");
        assertThat(written(asked("draft.md", text, false), Format.TEXT, 80))
                .contains("10,000 sentences: 10,000 differ.");
    }

    @Test
    void typed_words_are_a_claim_even_if_no_sentence_is_seen_in_them() {
        assertThat(CheckQuery.ofTyped(" # 12 ", CheckedTextTest::named).claims())
                .containsExactly(new Claim("# 12", 1, 1, true));
        assertThatThrownBy(() -> CheckQuery.ofTyped(" ", CheckedTextTest::named))
                .isInstanceOf(Failure.class)
                .hasMessage("the claim is empty");
    }

    @Test
    void whether_anything_differs_is_known() {
        assertThat(differs("It differs.")).isTrue();
        assertThat(differs("It is near.")).isFalse();
        assertThat(differs("")).isFalse();
    }

    private static boolean differs(String text) {
        var found = (Found) asked("draft.md", text, false).answer(LoadedRecords.GREY_HERON);
        return ((CheckedText) found.content()).isFaulty(false);
    }
}
