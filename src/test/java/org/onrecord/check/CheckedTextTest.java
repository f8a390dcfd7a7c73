package org.onrecord.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.check.CheckedClaim.Slot;
import org.onrecord.check.CheckedClaim.Verdict;
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

/** {@link CheckedText}: what is shown of verdicts, whichever they are. */
final class CheckedTextTest {
    private static final String TEXT = """
            # Supported. A heading.

            It is supported. It is contradicted,
            and more. It is in-part.

            - It is withheld: Xavier.
            - It is not-on-record.
            - It is not-understood: \u001b]0;title\u0007 \u202e.
            """;

    /** Returns the verdict that a claim names. */
    private static Function<Claim, List<CheckedClaim>> named(CaseRecord record) {
        var fact = AnsweredFact.of(Objects.requireNonNull(record.facts().get("charge-manslaughter-harrow-s")));
        return claim -> {
            for (var verdict : Verdict.values()) {
                if (claim.text().contains(verdict.key())) {
                    var isDecided = verdict.compareTo(Verdict.DISPUTED) <= 0;
                    return List.of(new CheckedClaim(
                            claim,
                            verdict,
                            isDecided ? Slot.CHARGE : null,
                            "The reason\u001b[31m is this.",
                            isDecided ? List.of(fact) : List.of()));
                }
            }
            throw new IllegalArgumentException(claim.text());
        };
    }

    private static CheckQuery asked(@Nullable String file, String text, boolean isWhole) {
        return new CheckQuery(file, ClaimReader.read(text), isWhole, CheckedTextTest::named);
    }

    private static String written(CheckQuery query, Format format, int width) {
        var text = new StringBuilder();
        var layout = new Layout(format, List.of(), true, new Style(width, false, false, false));
        new AnswerWriter(layout, "onrecord check --file draft.md")
                .write(query, query.answer(LoadedRecords.GREY_HERON), new Sink(text));
        return text.toString();
    }

    @Test
    void text_shows_what_is_contradicted_or_right_in_part_and_counts_all() {
        assertThat(written(asked("draft.md", TEXT, false), Format.TEXT, 80)).isEqualTo("""
                draft.md:3:18: contradicted (charge)
                  “It is contradicted, and more.”
                  The reason[31m is this.
                  • In August 2009 Siân Harrow was charged with the manslaughter of eleven
                    people. [1] Outcome: not guilty (directed), 20 May 2010. [1]

                draft.md:4:11: right in part (charge)
                  “It is in-part.”
                  The reason[31m is this.
                  • In August 2009 Siân Harrow was charged with the manslaughter of eleven
                    people. [1] Outcome: not guilty (directed), 20 May 2010. [1]

                Sources
                 [1] Northmoor Crown Court, 18 June 2010: Crown v Harrow, Ångström and Harrow,…

                6 claims: 1 contradicted, 1 right in part, 1 supported, 1 not on record, 1
                withheld, 1 not understood.

                Each claim: onrecord check --file draft.md --all
                """);
    }

    @Test
    void a_text_without_faults_has_one_line() {
        assertThat(written(asked("draft.md", "It is supported.", false), Format.TEXT, 80))
                .isEqualTo("1 claim: 1 supported.\n\nEach claim: onrecord check --file draft.md --all\n");
        assertThat(written(asked("draft.md", "", false), Format.TEXT, 80))
                .isEqualTo("There is no sentence to check.\n");
    }

    @Test
    void one_typed_claim_has_its_verdict_first() {
        assertThat(written(asked(null, "It is disputed.", true), Format.TEXT, 60))
                .startsWith("""
                Disputed (charge): The reason[31m is this.

                • In August 2009 Siân Harrow was charged with the
                """);
        assertThat(written(asked(null, "It is not-on-record.", true), Format.TEXT, 60))
                .isEqualTo("Not on record: The reason[31m is this.\n");
    }

    @Test
    void a_withheld_claim_is_not_repeated_in_any_format() {
        for (var format :
                List.of(Format.TEXT, Format.MD, Format.JSON, Format.JSONL, Format.CSV, Format.PLAIN, Format.GCC)) {
            assertThat(written(asked("draft.md", TEXT, true), format, 80))
                    .as(format.key())
                    .contains("withheld")
                    .doesNotContain("Xavier");
        }
    }

    @Test
    void nothing_of_a_text_reaches_the_terminal_as_a_control_character() {
        for (var format :
                List.of(Format.TEXT, Format.MD, Format.JSON, Format.JSONL, Format.CSV, Format.PLAIN, Format.GCC)) {
            assertThat(written(asked("dr\u001b[31maft\n.md", TEXT, true), format, 80))
                    .as(format.key())
                    .doesNotContain("\u001b", "\u0007", "\u202e", "aft\n");
        }
    }

    @Test
    void messages_are_those_of_a_compiler() {
        assertThat(written(asked("draft.md", TEXT, true), Format.GCC, 20).lines())
                .containsExactly(
                        "draft.md:3:1: note: supported (charge): The reason[31m is this. [charge-manslaughter-harrow-s]",
                        "draft.md:3:18: error: contradicted (charge): The reason[31m is this. [charge-manslaughter-harrow-s]",
                        "draft.md:4:11: warning: right in part (charge): The reason[31m is this. [charge-manslaughter-harrow-s]",
                        "draft.md:6:3: note: withheld: The reason[31m is this.",
                        "draft.md:7:3: note: not on record: The reason[31m is this.",
                        "draft.md:8:3: note: not understood: The reason[31m is this.");
        assertThat(written(asked("draft.md", TEXT, false), Format.GCC, 20).lines())
                .hasSize(2);
        assertThat(written(asked(null, "It is contradicted.", true), Format.GCC, 20))
                .startsWith("<claim>:1:1: error: ");
    }

    @Test
    void data_have_every_claim() {
        assertThat(written(asked("draft.md", TEXT, false), Format.TSV, 20)).isEqualTo("""
                claim\tline\tcolumn\tverdict\tslot\texplanation\tanswers
                It is supported.\t3\t1\tsupported\tcharge\tThe reason[31m is this.\tcharge-manslaughter-harrow-s
                It is contradicted, and more.\t3\t18\tcontradicted\tcharge\tThe reason[31m is this.\tcharge-manslaughter-harrow-s
                It is in-part.\t4\t11\tin-part\tcharge\tThe reason[31m is this.\tcharge-manslaughter-harrow-s
                \t6\t3\twithheld\t\tThe reason[31m is this.\t
                It is not-on-record.\t7\t3\tnot-on-record\t\tThe reason[31m is this.\t
                It is not-understood: ]0;title .\t8\t3\tnot-understood\t\tThe reason[31m is this.\t
                """);
        assertThat(written(asked("draft.md", TEXT, false), Format.JSON, 20)).contains("""
                  "counts": {
                    "contradicted": 1,
                    "in-part": 1,
                    "disputed": 0,
                    "supported": 1,
                    "not-on-record": 1,
                    "withheld": 1,
                    "not-understood": 1
                  },
                  "total": 6,
                """);
    }

    @Test
    void a_long_claim_is_cut_in_text_alone() {
        var claim = "It is contradicted" + " by 😀".repeat(20_000);

        assertThat(written(asked("draft.md", claim, false), Format.TEXT, 80))
                .contains("…”")
                .hasSizeLessThan(1000);
        assertThat(written(asked("draft.md", claim, false), Format.CSV, 80)).contains(claim);
    }

    @Test
    void ten_thousand_claims_are_written_in_order() {
        var text = "It is contradicted.\n".repeat(10_000);

        assertThat(written(asked("draft.md", text, false), Format.GCC, 80).lines())
                .hasSize(10_000)
                .last()
                .asString()
                .startsWith("draft.md:10000:1: error");
        assertThat(written(asked("draft.md", text, false), Format.TEXT, 80))
                .endsWith(String.format(Locale.ROOT, "%n10,000 claims: 10,000 contradicted.%n"));
    }

    @Test
    void typed_words_are_a_claim_even_if_no_sentence_is_seen_in_them() {
        assertThat(CheckQuery.ofTyped(" # 12 ", CheckedTextTest::named).claims())
                .containsExactly(new Claim("# 12", 1, 1));
        assertThatThrownBy(() -> CheckQuery.ofTyped(" ", CheckedTextTest::named))
                .isInstanceOf(Failure.class)
                .hasMessage("the claim is empty");
    }

    @Test
    void what_is_contradicted_is_known() {
        assertThat(isContradicted("It is contradicted.")).isTrue();
        assertThat(isContradicted("It is in-part.")).isFalse();
        assertThat(isContradicted("")).isFalse();
    }

    private static boolean isContradicted(String text) {
        var found = (Found) asked("draft.md", text, false).answer(LoadedRecords.GREY_HERON);
        return ((CheckedText) found.content()).isContradicted();
    }
}
