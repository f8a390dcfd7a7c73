package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.lookup.info.InfoQuery;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.layout.Sink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerDataTest {

    private static JsonNode json(Query query, String... fields) {
        return JsonMapper.shared().readTree(GreyHeron.answers(query, Written.layout(Format.JSON, fields)));
    }

    private static String written(Query query, Format format, String... fields) {
        return GreyHeron.answers(query, Written.layout(format, fields));
    }

    @Test
    void json_is_indented_by_two_spaces_and_keeps_every_letter() {
        assertThat(written(Queries.show("ferry-lost"), Format.JSON, "id", "people"))
                .startsWith("""
                        {
                          "format": "onrecord/1",
                          "record": {
                            "case": "grey-heron",
                            "version": "1.1.0",
                            "released": "2024-09-15",
                            "as_of": "2024-06-30"
                          },
                          "command": "show",
                          "fields": [
                            "id",
                            "people"
                          ],
                          "total": 1,
                          "answers": [
                            {
                              "id": "ferry-lost",
                        """)
                .endsWith("  ]\n}\n");
        assertThat(written(Queries.PARTIES, Format.JSON))
                .contains("\"Zoë Ångström\"")
                .contains("\"aliases\": []");
    }

    @Test
    void json_without_an_answer_is_a_valid_empty_document() {
        assertThat(written(Queries.who("the inspector"), Format.JSON)).isEqualTo("""
                        {
                          "format": "onrecord/1",
                          "record": {
                            "case": "grey-heron",
                            "version": "1.1.0",
                            "released": "2024-09-15",
                            "as_of": "2024-06-30"
                          },
                          "command": "who",
                          "total": 0,
                          "answers": []
                        }
                        """);
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, to = "RIS")
    void without_an_answer_only_json_and_headers_are_written(Format format) {
        var text = written(Queries.who("nobody at all"), format, "id", "note");
        switch (format) {
            case JSON -> assertThat(text).contains("\"answers\": []");
            case CSV -> assertThat(text).isEqualTo("id,note\n");
            case TSV -> assertThat(text).isEqualTo("id\tnote\n");
            case CSL_JSON -> assertThat(text).isEqualTo("[]\n");
            default -> assertThat(text).isEmpty();
        }
    }

    @Test
    void without_an_answer_csv_has_the_header_of_all_fields() {
        assertThat(written(Queries.who("nobody at all"), Format.CSV))
                .startsWith("id,kind,topic,")
                .hasLineCount(1);
    }

    @Test
    void without_an_answer_no_header_means_nothing() {
        var layout = new Layout(Format.CSV, List.of(), false, Written.FILE);
        assertThat(GreyHeron.answers(Queries.who("nobody at all"), layout)).isEmpty();
    }

    @Test
    void total_is_what_there_was_before_the_limit() {
        var document = json(Queries.asked("search", "limit", 3), "id");
        assertThat(document.get("answers").size()).isEqualTo(3);
        assertThat(document.get("total").intValue())
                .isEqualTo(GreyHeron.record().facts().size());
    }

    @Test
    void a_fact_has_its_detail_and_whole_sources() {
        var fact = json(Queries.show("plea-harrow-s")).get("answers").get(0);
        assertThat(fact.get("detail").propertyNames())
                .startsWith("type", "person", "proceeding", "step", "charge", "result", "term");
        assertThat(fact.get("detail").get("type").stringValue()).isEqualTo("outcome");
        assertThat(fact.get("people").get(0).toString()).isEqualTo("{\"id\":\"sian-harrow\",\"name\":\"Siân Harrow\"}");
        assertThat(fact.get("sources").get(0).propertyNames())
                .containsExactly(
                        "id", "title", "publisher", "published", "published_text", "url", "kind", "locator", "note");
        assertThat(json(Queries.show("ferry-lost"))
                        .get("answers")
                        .get(0)
                        .get("detail")
                        .isNull())
                .isTrue();
    }

    @Test
    void lists_are_joined_in_csv_and_people_are_their_ids() {
        assertThat(written(
                        Queries.show("police-arrests"),
                        Format.CSV,
                        "id",
                        "people",
                        "organisations",
                        "sources",
                        "date_text"))
                .isEqualTo("""
                        id,people,organisations,sources,date_text
                        police-arrests,sian-harrow; zoe-angstrom,northmoor-police,gazette-loss,"15 March 2009, uncertain"
                        """);
        assertThat(written(Queries.show("plea-harrow-s"), Format.CSV, "detail"))
                .contains("type: outcome; person: sian-harrow; proceeding: heron-trial; step: plea");
    }

    @Test
    void a_proceeding_has_its_label_and_its_id_when_it_is_listed() {
        var rows = json(Queries.OUTCOME, "id", "proceeding", "proceeding_id").get("answers");
        var charge = rows.valueStream()
                .filter(row -> row.get("id").stringValue().equals("charge-manslaughter-angstrom"))
                .findFirst()
                .orElseThrow();
        assertThat(charge.get("proceeding").stringValue()).isEqualTo("Trial, Northmoor Crown Court, 2010");
        assertThat(charge.get("proceeding_id").stringValue()).isEqualTo("heron-trial");
        assertThat(rows.valueStream().anyMatch(row -> row.get("proceeding_id").isNull()))
                .isTrue();
    }

    @Test
    void status_gives_the_interval_of_the_day_and_the_whole_history() {
        var document = json(Queries.status("sian-harrow", "2012-01-01"));
        assertThat(document.get("on").stringValue()).isEqualTo("2012-01-01");
        assertThat(document.get("is_now").booleanValue()).isFalse();
        assertThat(document.get("subject").get("status").stringValue()).isEqualTo("recalled");
        assertThat(document.get("answers").size()).isEqualTo(1);
        assertThat(document.get("history").size()).isEqualTo(7);
        assertThat(document.get("history")
                        .valueStream()
                        .map(row -> row.get("asked").booleanValue()))
                .containsExactly(false, false, true, false, false, false, false);
        var row = document.get("answers").get(0);
        assertThat(row.get("id").stringValue()).isEqualTo("sentence-harrow-s");
        assertThat(row.get("date").stringValue()).isEqualTo("2010-06-18/2014-02-03");
        assertThat(row.get("date_text").stringValue()).isEqualTo("from 18 June 2010 to 3 February 2014");
        assertThat(row.get("status").stringValue()).isEqualTo("serving");
    }

    @Test
    void a_status_that_goes_on_is_open_and_one_without_facts_has_no_id() {
        var document = json(Queries.status("sian-harrow"));
        var now = document.get("answers").get(0);
        assertThat(document.get("is_now").booleanValue()).isTrue();
        assertThat(now.get("date").stringValue()).isEqualTo("2023-11~/..");
        assertThat(now.get("date_text").stringValue()).isEqualTo("from about November 2023");
        assertThat(now.get("to").isNull()).isTrue();
        var unknown = document.get("history").get(0);
        assertThat(unknown.get("id").isNull()).isTrue();
        assertThat(unknown.get("sources").isEmpty()).isTrue();
        assertThat(unknown.get("people").get(0).get("id").stringValue()).isEqualTo("sian-harrow");
    }

    @Test
    void a_day_inside_an_uncertain_bound_gives_both_intervals() {
        assertThat(written(Queries.status("sian-harrow", "2023-11-15"), Format.CSV, "status", "asked"))
                .isEqualTo("status,asked\nreleased-on-licence,true\nrecalled,true\n");
    }

    @Test
    void reforms_say_whether_they_were_in_force_only_when_a_day_was_asked() {
        assertThat(json(Queries.REFORMS).get("in_force_on").isNull()).isTrue();
        assertThat(json(Queries.REFORMS, "in_force")
                        .get("answers")
                        .valueStream()
                        .allMatch(row -> row.get("in_force").isNull()))
                .isTrue();
        var asked = json(Queries.inForceOn("2013-01-01"), "in_force");
        assertThat(asked.get("in_force_on").stringValue()).isEqualTo("2013-01-01");
        assertThat(asked.get("answers")
                        .valueStream()
                        .map(row -> row.get("in_force").stringValue()))
                .isSubsetOf("yes", "uncertain")
                .contains("yes");
    }

    @Test
    void the_subject_tells_of_private_people_only_what_their_office_needs() {
        var subject = json(Queries.who("lena-marsh")).get("subject");
        assertThat(subject.propertyNames())
                .containsExactly("id", "name", "type", "role", "aliases", "pronouns", "private", "status");
        assertThat(subject.get("private").booleanValue()).isTrue();
        assertThat(subject.get("aliases").isEmpty()).isTrue();
        assertThat(subject.get("pronouns").isNull()).isTrue();
        assertThat(json(Queries.who("zoe-angstrom"))
                        .get("subject")
                        .get("aliases")
                        .size())
                .isEqualTo(4);
    }

    @Test
    void figures_are_as_written_and_tell_where_comparing_ends() {
        assertThat(written(Queries.IMPACT, Format.CSV, "series", "period", "value"))
                .contains("harbour-level,2008-04/2009-03,-1.5\n", "harbour-level,2011-04/2012-03,2.25\n")
                .contains("ferry-passengers,2009-03-31,1204000\n");
        assertThat(written(Queries.IMPACT, Format.TSV, "period", "break_after"))
                .contains(
                        "2010\tFrom 2011 accidents in harbours are counted too; the earlier figures leave them out.\n");
        var document = json(Queries.IMPACT);
        assertThat(document.get("as_of").stringValue()).isEqualTo("2014-12-31");
        assertThat(document.get("as_of_note").stringValue()).isEqualTo("The series end between 2010 and 2014.");
        assertThat(document.get("total").intValue())
                .isEqualTo(document.get("answers").size());
    }

    @Test
    void an_inquiry_has_its_findings() {
        var inquiry = json(Queries.INQUIRIES)
                .get("answers")
                .valueStream()
                .filter(row -> row.get("id").stringValue().equals("quill-inquiry"))
                .findFirst()
                .orElseThrow();
        assertThat(inquiry.get("findings")
                        .valueStream()
                        .map(finding -> finding.get("id").stringValue()))
                .contains("cause-finding");
        assertThat(inquiry.get("findings").get(0).propertyNames())
                .containsExactly("id", "statement", "date", "date_text", "confidence");
    }

    @Test
    void counts_say_what_was_counted() {
        assertThat(json(Queries.counts(InfoQuery.By.TOPIC)).get("by").stringValue())
                .isEqualTo("topic");
    }

    @Test
    void text_with_chosen_fields_is_a_table() {
        assertThat(written(Queries.status("sian-harrow", "2023-11-15"), Format.TEXT, "status", "from_text"))
                .isEqualTo("""
                        status               from_text
                        released-on-licence  20 May 2019
                        recalled             about November 2023
                        """);
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, to = "MD")
    void what_cannot_be_written_is_an_io_exception(Format format) {
        var answer = Queries.SEARCH.answer(GreyHeron.record());
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new AnswerWriter(Written.layout(format, "statement"), "onrecord")
                        .write(Queries.SEARCH, answer, new Sink(new FullOutput(0))))
                .havingCause()
                .withMessage("full");
    }
}
