package org.onrecord.ask.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.ask.understand.Context;
import org.onrecord.ask.understand.FrameMerger;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.CaseRecord;
import org.onrecord.search.index.Target;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.MentionFinder;

class RankerTest {
    private static final CaseRecord RECORD =
            FactsLoader.load(new FactsSource.OnDisk(Path.of("facts/peter-connelly.json")), Limits.DEFAULT);
    private static final TargetIndex INDEX = new TargetIndex(RECORD);
    private static final FrameReader READER = new FrameReader(RECORD, new MentionFinder(RECORD), INDEX.vocabulary());

    private static List<Ranked> ranked(String question, Context context) {
        var merged = new FrameMerger(RECORD, READER).merge(READER.read(question), context);
        return new Ranker(RECORD, INDEX, Weights.SHIPPED).rank(merged, context).targets();
    }

    private static Ranked ranked(String question, Context context, String id) {
        return ranked(question, context).stream()
                .filter(one -> one.target().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Context after(String question, List<String> answers, List<String> offered) {
        var merged = new FrameMerger(RECORD, READER).merge(READER.read(question), Context.NONE);
        return Context.NONE.after(merged, answers, List.of(), offered);
    }

    @Test
    void a_question_asked_as_the_record_says_finds_its_fact() {
        var fact = RECORD.facts().get("meehan-leader");

        var first = ranked(fact.asked().get(1), Context.NONE).getFirst();

        assertThat(first.target().id()).isEqualTo("meehan-leader");
        assertThat(first.bestQuestion()).isEqualTo(1);
    }

    @Test
    void an_account_answers_how_much_only_with_a_sum_in_its_summary() {
        var context = after("did Sharon Shoesmith win her case", List.of("shoesmith-court-of-appeal-wins"), List.of());

        assertThat(ranked("how much did she get", context, "how-much-the-director-got")
                        .value(Feature.NO_ANSWER))
                .isZero();
        assertThat(ranked("how much did she get", context))
                .filteredOn(one -> one.target().kind() == Target.Kind.BRIEF)
                .extracting(one -> one.value(Feature.NO_ANSWER))
                .contains(1.0);
    }

    @Test
    void an_account_without_the_one_who_is_named_lacks_somebody() {
        assertThat(ranked("did Gordon Brown apologise", Context.NONE, "apologies")
                        .value(Feature.MISSING))
                .isEqualTo(1);
        assertThat(ranked("did George Meehan apologise", Context.NONE, "apologies")
                        .value(Feature.MISSING))
                .isZero();
    }

    @Test
    void what_is_withheld_of_a_trial_does_not_answer_for_the_trial() {
        assertThat(ranked("the second trial in short", Context.NONE))
                .extracting(one -> one.target().kind())
                .doesNotContain(Target.Kind.WITHHELD);
        assertThat(ranked("the false names at the second trial", Context.NONE).getFirst())
                .extracting(one -> one.target().id())
                .isEqualTo("false-trial-names");
    }

    @Test
    void what_was_told_does_not_answer_why_unless_it_gives_a_reason() {
        var bare = after("when was Tracey Connelly recalled", List.of("connelly-recalled-2015"), List.of());
        var reasoned = after("was Jason Owen recalled", List.of("owen-recalled-2013"), List.of());

        assertThat(ranked("why?", bare))
                .filteredOn(one -> one.target().kind() == Target.Kind.FACT)
                .extracting(one -> one.target().id())
                .startsWith("connelly-recall-2015-reason")
                .doesNotContain("connelly-recalled-2015");
        assertThat(ranked("why?", reasoned))
                .filteredOn(one -> one.target().kind() == Target.Kind.FACT)
                .extracting(one -> one.target().id())
                .startsWith("owen-recalled-2013");
    }

    @Test
    void the_step_whose_reason_is_asked_is_no_reason_itself() {
        assertThat(ranked("why was Jason Owen's sentence cut on appeal", Context.NONE))
                .filteredOn(one -> one.target().kind() == Target.Kind.FACT)
                .extracting(one -> one.target().id())
                .startsWith("owen-appeal-reason")
                .doesNotContain("owen-appeal-allowed-six-years");
    }

    @Test
    void a_follow_up_goes_on_from_the_nearest_when_no_answer_was_sure() {
        var context = after("who led the council", List.of(), List.of("meehan-leader"));

        assertThat(ranked("and when did he resign", context, "meehan-resigns").value(Feature.GOES_ON))
                .isPositive();
    }
}
