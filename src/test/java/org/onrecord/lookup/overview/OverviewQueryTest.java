package org.onrecord.lookup.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.lookup.Answers.ambiguous;
import static org.onrecord.lookup.Answers.content;
import static org.onrecord.lookup.Answers.ids;
import static org.onrecord.lookup.Answers.idsOf;
import static org.onrecord.lookup.Answers.notFound;
import static org.onrecord.lookup.LoadedRecords.GREY_HERON;
import static org.onrecord.lookup.LoadedRecords.PETER_CONNELLY;
import static org.onrecord.lookup.Records.brief;
import static org.onrecord.lookup.Records.event;
import static org.onrecord.lookup.Records.person;
import static org.onrecord.lookup.Records.privatePerson;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.AnswerWriter;
import org.onrecord.lookup.Records;
import org.onrecord.lookup.Written;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Fact;
import org.onrecord.model.OverviewSection;
import org.onrecord.output.layout.Format;

class OverviewQueryTest {

    private static OverviewPage overview(CaseRecord record) {
        return content(OverviewPage.class, new OverviewQuery().answer(record));
    }

    static List<CaseRecord> records() {
        return List.of(GREY_HERON, PETER_CONNELLY);
    }

    @Test
    void keeps_the_headings_and_the_order_of_the_record() {
        var view = overview(GREY_HERON);

        assertThat(view.sections())
                .extracting(OverviewPage.Section::heading)
                .containsExactly("What happened", "Who was convicted", "What changed", "What has happened since");
        assertThat(ids(view.sections().getLast().facts()))
                .containsExactly("harrow-recalled-2023", "harrow-2024-put-off", "angstrom-expired");
        assertThat(view.size()).isEqualTo(14);
    }

    private static final CaseRecord WITH_TOPICS = Records.with(
                    person("ann-lee", "Ann Lee"), privatePerson("a-judge", "A Judge"))
            .and(event("met", "2001", "Both met.", "a-judge", "ann-lee"), event("left", "2002", "She left.", "ann-lee"))
            .and(event("sold", "2003", "It was sold."))
            .and(new OverviewSection("Before", List.of("met", "left")), new OverviewSection("After", List.of("sold")))
            .and(
                    brief("the-sale", "How it was sold", "who bought it?", List.of("sold")),
                    brief("in-short", "The whole of it", "what happened?", List.of("left", "sold")),
                    brief("the-prices", "What it was sold for", "how much?", List.of("sold")))
            .record();

    private static Answer topic(String... words) {
        return new OverviewQuery(List.of(words)).answer(WITH_TOPICS);
    }

    @Test
    void a_topic_is_found_by_its_id_its_heading_or_words_of_both() {
        assertThat(List.of(topic("the-sale"), topic("How", "it", "was", "sold"), topic("sale")))
                .allSatisfy(
                        answer -> assertThat(content(OverviewPage.class, answer).sections())
                                .extracting(OverviewPage.Section::heading)
                                .containsExactly("How it was sold"));
    }

    @Test
    void an_id_finds_its_own_topic_even_if_another_has_the_same_heading() {
        var record = Records.with(person("ann-lee", "Ann Lee"))
                .and(event("sold", "2003", "It was sold."))
                .and(
                        brief("the-sale", "How it was sold", "who bought it?", List.of("sold")),
                        brief("the-price", "The sale", "how much?", List.of("sold")))
                .record();

        var answer = new OverviewQuery(List.of("the-sale")).answer(record);

        assertThat(content(OverviewPage.class, answer).sections())
                .extracting(OverviewPage.Section::heading)
                .containsExactly("How it was sold");
    }

    @Test
    void words_of_several_topics_are_ambiguous() {
        assertThat(idsOf(ambiguous(topic("sold")).candidates())).containsExactly("the-sale", "the-prices");
    }

    @Test
    void an_unknown_topic_gets_those_that_are_spelled_like_it_or_asked_for_so() {
        assertThat(idsOf(notFound(topic("pricse")).nearest())).containsExactly("the-prices");
        assertThat(idsOf(notFound(topic("bought")).nearest())).containsExactly("the-sale");
        assertThat(notFound(topic("zeppelin")).nearest()).isEmpty();
        assertThat(notFound(topic("?")).code()).isEqualTo("unknown-topic");
    }

    private static String text(CaseRecord record) {
        return Written.by(out -> new AnswerWriter(Written.layout(Format.TEXT), "onrecord overview")
                .write(new OverviewQuery(), new OverviewQuery().answer(record), out));
    }

    @Test
    void an_account_that_is_short_already_leaves_nothing_out() {
        assertThat(text(WITH_TOPICS)).startsWith("""
                An invented case
                Released 31 December 2024. Followed to 31 December 2024.

                Ann Lee  Somebody

                2001               Both met.
                2002               She left.
                2003               It was sold.
                """).contains("(3 facts, topics with --list)");
    }

    @Test
    void a_long_account_is_shortened_to_the_first_brief_with_something_of_each_heading() {
        var days = IntStream.rangeClosed(1, 20).mapToObj(day -> "day-" + day).toList();
        var record = Records.with(days.stream()
                        .map(day -> event(day, "2001", "This was " + day + "."))
                        .toArray(Fact[]::new))
                .and(event("sold", "2003", "It was sold."))
                .and(new OverviewSection("Before", days), new OverviewSection("After", List.of("sold")))
                .and(
                        brief("the-sale", "How it was sold", "who?", List.of("sold")),
                        brief("all", "All of it", "what?", List.of("day-2", "sold")))
                .record();

        assertThat(text(record))
                .contains(
                        "\n2001               This was day-2.\n2003               It was sold.\n",
                        "(21 facts, topics with --list)")
                .doesNotContain("day-3");
    }
}
