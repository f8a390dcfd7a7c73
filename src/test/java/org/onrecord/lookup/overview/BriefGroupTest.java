package org.onrecord.lookup.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.lookup.Records;
import org.onrecord.lookup.overview.OverviewPage.BriefGroup;
import org.onrecord.model.Brief;

class BriefGroupTest {
    private static final List<String> NINE = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");

    private static Brief brief(String id, @Nullable String topic, int facts) {
        return new Brief(id, "On " + id, topic, List.of(), List.of(), NINE.subList(0, facts), List.of());
    }

    private static List<String> shown(Brief... briefs) {
        var first = Records.event("a", "1901-05-01", "A lantern was lit.");
        var record = Records.with(first).and(briefs).record();
        return BriefGroup.of(record).stream()
                .map(group -> group.heading() + ": "
                        + String.join(
                                ", ", group.briefs().stream().map(Brief::id).toList()))
                .toList();
    }

    @Test
    void a_brief_of_more_than_eight_facts_comes_before_those_of_one_question() {
        assertThat(shown(brief("few", "trials", 8), brief("one", "trials", 1), brief("many", "trials", 9)))
                .containsExactly("Trials: many, few, one");
    }

    @Test
    void briefs_without_a_topic_come_last_and_have_no_heading() {
        assertThat(shown(brief("loose", null, 9), brief("late", "the-night", 1), brief("early", "trials", 1)))
                .containsExactly("The night: late", "Trials: early", "null: loose");
    }

    @Test
    void topics_are_in_the_order_of_the_record_and_no_brief_is_lost() {
        var record = LoadedRecords.PETER_CONNELLY;
        var names = record.topics().stream()
                .map(topic -> record.topicName(topic.id()))
                .toList();
        var groups = BriefGroup.of(record);
        var headings = groups.stream()
                .map(BriefGroup::heading)
                .filter(Objects::nonNull)
                .toList();
        assertThat(names).containsSubsequence(headings);
        assertThat(groups.stream().flatMap(group -> group.briefs().stream()))
                .containsExactlyInAnyOrderElementsOf(record.briefs().values());
        assertThat(BriefGroup.of(Records.with(Records.event("a", "1901", "A lantern was lit."))
                        .record()))
                .isEmpty();
    }
}
