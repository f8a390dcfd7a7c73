package org.onrecord.ask.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.ask.understand.Context.Exchange;
import org.onrecord.ask.understand.FrameReader;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.OpenQuestion;
import org.onrecord.search.index.Target;
import org.onrecord.search.index.TargetIndex;
import org.onrecord.search.names.MentionFinder;
import org.onrecord.search.text.Tokens;

class RankerTest {
    private static final CaseRecord RECORD =
            FactsLoader.load(new FactsSource.OnDisk(Path.of("facts/peter-connelly.json")), Limits.DEFAULT);
    private static final TargetIndex INDEX = new TargetIndex(RECORD);
    private static final FrameReader READER = new FrameReader(RECORD, new MentionFinder(RECORD), INDEX.vocabulary());
    private static final Ranker RANKER = new Ranker(RECORD, INDEX, Weights.SHIPPED);

    private static Ranking ranking(String question, @Nullable Exchange last) {
        return RANKER.rank(question, READER.read(question), last);
    }

    private static Exchange after(String question, String fact, String party) {
        return new Exchange(Tokens.spoken(question), new Target(Target.Kind.FACT, fact), Set.of(party));
    }

    private static List<String> ids(Ranking ranking) {
        return ranking.entries().stream().limit(3).map(one -> one.entry().id()).toList();
    }

    @Test
    void each_heading_is_answered_by_an_entry_that_lists_it() {
        var headings = Stream.concat(
                RECORD.briefs().values().stream().map(Brief::heading),
                RECORD.open().values().stream().map(OpenQuestion::about));

        assertThat(headings)
                .allSatisfy(heading -> assertThat(ranking(heading, null).isListed())
                        .as(heading)
                        .isTrue());
    }

    @Test
    void a_listed_question_is_answered_by_an_entry_that_lists_it() {
        assertThat(RECORD.facts().values().stream().limit(100)).allSatisfy(fact -> {
            for (var question : fact.asked()) {
                var ranking = ranking(question, null);
                assertThat(ranking.isListed()).as(question).isTrue();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "why did they let her go home, barker-murder-jury-acquittal",
        "ok and who else was in the house, connelly-bail-returns-peter"
    })
    void a_question_that_no_entry_lists_is_ranked_by_score(String question, String other) {
        var ranking = ranking(question, null);

        assertThat(ranking.isListed()).isFalse();
        assertThat(ranking.chance()).isBetween(0.0, 1.0);
        assertThat(ranking.entries()).isSortedAccordingTo((one, next) -> Double.compare(next.score(), one.score()));
        assertThat(ids(ranking)).doesNotContain(other);
    }

    @Test
    void a_follow_up_goes_on_from_the_entry_before() {
        var context = after("who was the social worker", "ward-allocated-social-worker", "maria-ward");

        assertThat(ids(ranking("and when was she dismissed", context))).contains("what-became-of-the-caseworker");
    }

    @Test
    void a_question_that_names_somebody_else_hardly_depends_on_the_one_before() {
        var context = after("who led the council", "meehan-leader", "george-meehan");

        assertThat(ids(ranking("how long was Jason Owen's sentence in the end", context)))
                .startsWith("lodger-free-or-not", "owen");
        assertThat(ids(ranking("how long was Jason Owen's sentence in the end", null)))
                .startsWith("lodger-free-or-not", "owen");
    }
}
