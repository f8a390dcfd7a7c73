package org.onrecord.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.failure.Problem;
import org.onrecord.history.ReleaseCheck.ReleaseFault;

/** The promises that a new version makes towards an older one. */
class ReleaseCheckTest {
    private static final Edited OLD = Edited.greyHeronBefore();
    private static final Edited NEW = Edited.greyHeron();

    private static List<Problem> problems(Edited now, Edited old) {
        return ReleaseCheck.problems("new.json", now.record(), old.record());
    }

    private static List<String> codes(Edited now) {
        return problems(now, OLD).stream().map(Problem::code).toList();
    }

    private static Edited version(Edited edited, String version) {
        return edited.with("\"version\": \"1.1.0\"", "\"version\": \"" + version + "\"")
                .with("\"version\": \"1.1.0\"", "\"version\": \"" + version + "\"");
    }

    @Test
    void a_version_that_tells_all_keeps_its_promises() {
        assertThat(problems(NEW, OLD)).isEmpty();
        assertThat(problems(NEW, NEW)).isEmpty();
    }

    @Test
    void another_case_is_no_earlier_version() {
        var other = OLD.with("\"case\": \"grey-heron\"", "\"case\": \"white-heron\"");

        assertThat(problems(NEW, other)).extracting(Problem::code).containsExactly("other-case");
    }

    @Test
    void a_version_that_adds_facts_is_not_a_patch() {
        assertThat(codes(version(NEW, "1.0.2"))).containsExactly("wrong-version-step");
        assertThat(codes(version(NEW, "1.2.0"))).containsExactly("wrong-version-step");
        assertThat(codes(version(NEW, "1.1.1"))).containsExactly("wrong-version-step");
        assertThat(codes(version(NEW, "2.0.0"))).isEmpty();
    }

    @Test
    void a_version_that_only_corrects_is_a_patch() {
        var corrected = corrected();

        assertThat(problems(corrected, NEW)).isEmpty();
        assertThat(problems(corrected.with("1.1.1", "1.2.0").with("1.1.1", "1.2.0"), NEW))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("wrong-version-step"))
                .satisfies(problem -> assertThat(problem.hint()).contains("1.1.1"));
    }

    /** A patch after the newest version, which corrects the name of one body. */
    private static Edited corrected() {
        return NEW.with("\"version\": \"1.1.0\"", "\"version\": \"1.1.1\"")
                .with("\"role\": \"deckhand who survived\"", "\"role\": \"deckhand, who survived\"")
                .with("\"changes\": [", """
                        "changes": [
                            {
                              "version": "1.1.1", "date": "2024-09-15", "summary": "A comma.", "added": [],
                              "corrected": [
                                {
                                  "kind": "person", "id": "robin-ashgrove", "was": "role: deckhand who survived",
                                  "reason": "The comma was missing."
                                }
                              ],
                              "withdrawn": []
                            },\
                        """);
    }

    @Test
    void the_older_version_need_not_be_the_last_one() {
        assertThat(problems(corrected(), OLD)).isEmpty();
        assertThat(problems(corrected().with("1.1.1", "1.1.2").with("1.1.1", "1.1.2"), OLD))
                .extracting(Problem::code)
                .containsExactly("wrong-version-step");
    }

    @Test
    void other_contents_need_a_higher_version() {
        var silent = NEW.with("\"role\": \"deckhand who survived\"", "\"role\": \"deckhand\"");

        assertThat(problems(silent, NEW))
                .extracting(Problem::code)
                .containsExactly("version-not-higher", "correction-not-told");
    }

    @Test
    void days_do_not_go_back() {
        var early = NEW.with("\"released\": \"2024-09-15\"", "\"released\": \"2024-02-27\"")
                .with("\"date\": \"2024-09-15\"", "\"date\": \"2024-02-27\"")
                .with("\"as_of\": \"2024-06-30\"", "\"as_of\": \"2024-02-09\"")
                .with("\"as_of\": \"2024-06-30\"", "\"as_of\": \"2024-02-09\"")
                .with("\"as_of\": \"2024-08-31\"", "\"as_of\": \"2024-02-09\"");

        assertThat(codes(early)).containsExactly("released-back", "as-of-back");
    }

    @Test
    void what_earlier_versions_said_of_themselves_stands() {
        assertThat(codes(NEW.with("Corrections only.", "Only corrections."))).containsExactly("history-rewritten");
        var first = entryOf("1.0.0");
        assertThat(codes(NEW.with(",\n    " + first, ""))).containsExactly("history-rewritten");
        var second = entryOf("1.0.1");
        assertThat(codes(NEW.with(second + ",\n    " + first, first + ",\n    " + second)))
                .contains("history-rewritten");
    }

    private static String entryOf(String version) {
        var text = NEW.text();
        var start = text.lastIndexOf('{', text.lastIndexOf("\"version\": \"" + version + "\""));
        return text.substring(start, text.indexOf("\n    }", start) + "\n    }".length());
    }

    @Test
    void an_id_that_was_withdrawn_is_not_used_again() {
        var back = NEW.with("\"id\": \"lantern-count\"", "\"id\": \"ferry-lost\"");

        assertThat(codes(back)).contains("id-reused", "silently-gone");
    }

    @Test
    void nothing_is_silently_gone() {
        var withdrawal = NEW.text().indexOf("\"withdrawn\": [") + "\"withdrawn\": ".length();
        var list = NEW.text().substring(withdrawal, NEW.text().indexOf("\n      ]", withdrawal) + "\n      ]".length());

        assertThat(problems(NEW.with("\"withdrawn\": " + list, "\"withdrawn\": []"), OLD))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("silently-gone");
                    assertThat(problem.id()).isEqualTo("lantern-count");
                    assertThat(problem.path()).isEqualTo("facts");
                });
    }

    @Test
    void every_new_fact_is_among_the_added() {
        assertThat(problems(NEW.with("\"added\": [\n        \"harrow-2024-put-off\",", "\"added\": ["), OLD))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("addition-not-told");
                    assertThat(problem.path()).matches("facts\\[\\d+]");
                });
    }

    @Test
    void a_new_entry_that_no_new_or_corrected_fact_names_needs_a_reason_to_be_there() {
        var idle = NEW.with("\"people\": [\n    {", """
                "people": [
                    { "id": "idle-extra", "name": "Idle Extra", "aliases": [], "role": "nobody", "private": false },
                    {\
                """);

        assertThat(codes(idle)).containsExactly("addition-not-told");
    }

    @Test
    void a_source_that_comes_with_a_corrected_fact_needs_no_entry() {
        var cited = NEW.with("\"source\": \"gazette-recall\"", "\"source\": \"gazette-new\"")
                .with("\"sources\": [\n    {", """
                        "sources": [
                            {
                              "id": "gazette-new", "title": "Recalled", "publisher": "Saltmere Gazette",
                              "published": null, "url": "https://example.org/new", "kind": "news", "note": null
                            },
                            {\
                        """);

        assertThat(codes(cited)).isEmpty();
    }

    @Test
    void every_correction_is_told_of_whatever_sort() {
        var silent =
                NEW.with("\"id\": \"moon-film\",\n          \"was\"", "\"id\": \"gazette-recall\",\n          \"was\"");

        assertThat(problems(silent, OLD))
                .extracting(Problem::code, Problem::id)
                .containsExactly(
                        tuple("correction-not-told", "moon-film"), tuple("told-without-difference", "gazette-recall"));
    }

    @Test
    void what_is_told_has_happened() {
        assertThat(codes(NEW.with("\"added\": [\n        \"harrow", "\"added\": [\n        \"ferry-lost\", \"harrow")))
                .containsExactly("told-without-difference");
        assertThat(codes(NEW.with("\"id\": \"lantern-count\"", "\"id\": \"lantern-cuont\"")))
                .containsExactlyInAnyOrder("silently-gone", "told-without-difference");
    }

    @Test
    void every_fault_has_a_row_in_the_table_of_errors_and_no_other_code_has() throws Exception {
        var page = Files.readString(Path.of("docs/errors.md"));
        var start = page.indexOf("\n## A new version against an older one\n");
        var section = page.substring(start, page.indexOf("\n## ", start + 1));

        assertThat(Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
                        .matcher(section)
                        .results()
                        .map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ReleaseFault.values())
                        .map(ReleaseFault::key)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
