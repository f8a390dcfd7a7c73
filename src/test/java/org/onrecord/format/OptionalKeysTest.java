package org.onrecord.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.format.ReadRecords.GREY_HERON;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Detail.OutcomeDetail;
import org.onrecord.model.Proceeding.Forum;
import org.onrecord.model.SummarySentence;

class OptionalKeysTest {
    private static final Path EARLIER = Path.of("src/test/resources/records/grey-heron-1.0.1.json");
    private static final Path GROWN = Path.of("src/test/resources/records/grey-heron-1.1.1.json");

    private static CaseRecord grown() throws IOException {
        return record(GROWN);
    }

    private static CaseRecord record(Path file) throws IOException {
        return ReadRecords.record(ReadRecords.textOf(file));
    }

    private static OutcomeDetail outcome(CaseRecord record, String fact) {
        return (OutcomeDetail) record.facts().get(fact).detail();
    }

    @Test
    void questions_are_read() throws IOException {
        var record = grown();

        assertThat(record.facts().get("appeal-angstrom").asked()).containsExactly("was the captain’s sentence cut");
        assertThat(record.withheld().getFirst().asked()).containsExactly("where does the captain live now");
    }

    @Test
    void briefs_are_read() throws IOException {
        var brief = grown().briefs().get("captain");

        assertThat(brief.heading()).isEqualTo("The captain");
        assertThat(brief.asked()).containsExactly("what happened to the captain");
        assertThat(brief.facts()).hasSize(4).endsWith("appeal-angstrom");
        assertThat(brief.people()).containsExactly("zoe-angstrom");
    }

    @Test
    void a_brief_has_a_topic_and_a_summary() throws IOException {
        var brief = grown().briefs().get("book-of-the-night");

        assertThat(brief.topic()).isEqualTo("books-and-films");
        assertThat(brief.summary())
                .containsExactly(new SummarySentence(
                        "Eleven Lanterns, by Rafał Żółkiewski, of 2013, tells it from the words of survivors.",
                        List.of("work-book")));
    }

    @Test
    void open_questions_are_read() throws IOException {
        var question = record(GREY_HERON).open().get("who-left-the-door-open");

        assertThat(question.about()).isEqualTo("Who left the vehicle door open");
        assertThat(question.text()).startsWith("Who left the vehicle door open is not on record here");
        assertThat(question.asked()).containsExactly("which hand left it open?");
        assertThat(question.facts()).containsExactly("cause-finding");
    }

    @Test
    void a_proceeding_has_a_forum() throws IOException {
        assertThat(grown().proceedings().get("fennimore-tribunal").forum()).isEqualTo(Forum.EMPLOYMENT);
    }

    @Test
    void an_outcome_says_what_replaced_it() throws IOException {
        assertThat(outcome(grown(), "sentence-angstrom").supersededBy()).isEqualTo("appeal-angstrom");
    }

    @Test
    void a_source_says_who_wrote_it_and_how_it_is_cited() throws IOException {
        var source = grown().sources().get("angstrom-appeal");

        assertThat(source.authors()).containsExactly("Lord Justice Invented");
        assertThat(source.citation()).isEqualTo("[2010] ECA 41");
        assertThat(source.consulted()).isEqualTo(LocalDate.of(2024, 9, 10));
        assertThat(source.archived()).isEqualTo("https://archive.example.org/angstrom");
    }

    @Test
    void a_file_without_them_has_nothing_there() throws IOException {
        var record = record(EARLIER);

        assertThat(record.briefs()).isEmpty();
        assertThat(record.open()).isEmpty();
        assertThat(record.facts().get("appeal-angstrom").asked()).isEmpty();
        assertThat(record.withheld().getFirst().asked()).isEmpty();
        assertThat(record.proceedings().get("fennimore-tribunal").forum()).isNull();
        assertThat(outcome(record, "sentence-angstrom").supersededBy()).isNull();
        var source = record.sources().get("angstrom-appeal");
        assertThat(source.authors()).isEmpty();
        assertThat(source.citation()).isNull();
        assertThat(source.consulted()).isNull();
        assertThat(source.archived()).isNull();
    }
}
