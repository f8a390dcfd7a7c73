package org.onrecord.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.ask.Questions;
import org.onrecord.ask.reply.ReplyWriter;
import org.onrecord.ask.understand.Context;
import org.onrecord.cli.CommandModel;
import org.onrecord.cli.facts.FactsFormatCommand;
import org.onrecord.cli.facts.SignatureCommands;
import org.onrecord.cli.facts.StoreCommands;
import org.onrecord.lookup.cite.CiteQuery;
import org.onrecord.lookup.cite.CiteQuery.CitationStyle;
import org.onrecord.lookup.info.InfoQuery;
import org.onrecord.lookup.overview.OverviewQuery.TopicsQuery;
import org.onrecord.output.layout.Format;
import org.onrecord.output.table.Column;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of every sort of row, typed by hand: a field that goes missing or changes its place breaks scripts, and a
 * list taken from the program could not tell.
 */
class FieldContractTest {
    private static final String FIRST =
            "id kind topic short statement date date_text people organisations confidence note detail sources ";
    private static final String ADDED = " date_from date_to source_urls things place";
    private static final List<String> FACT = fields(FIRST + "outcome" + ADDED);

    private static List<String> fields(String names) {
        return List.of(names.split(" "));
    }

    static Stream<Arguments> contracts() {
        return Stream.of(
                arguments(
                        Queries.OVERVIEW,
                        "overview",
                        fields("heading id kind topic short statement date date_text people organisations confidence "
                                + "note detail sources outcome" + ADDED)),
                arguments(new TopicsQuery(), "overview --list", fields("id heading facts topic")),
                arguments(Queries.who("zoe-angstrom"), "who", FACT),
                arguments(Queries.WHEN, "when", FACT),
                arguments(Queries.TIMELINE, "timeline", FACT),
                arguments(Queries.SEARCH, "search", FACT),
                arguments(Queries.show("ferry-lost"), "show", fields(FIRST + "withdrawn outcome" + ADDED)),
                arguments(Queries.HISTORY, "show", fields(FIRST + "withdrawn history outcome" + ADDED)),
                arguments(Queries.PARTIES, "who", fields("id name type role aliases pronouns facts")),
                arguments(
                        Queries.OUTCOME,
                        "outcome",
                        fields("id statement date date_text person proceeding proceeding_id step charge result term "
                                + "confidence note people organisations sources topic kind short superseded_by organisation group "
                                + "amount currency" + ADDED + " forum outcome")),
                arguments(
                        Queries.PAROLE,
                        "parole",
                        fields("id statement date date_text person event decision review confidence note people "
                                + "organisations sources topic kind short" + ADDED)),
                arguments(
                        Queries.status("sian-harrow"),
                        "status",
                        fields("id statement date date_text status from from_text to to_text asked confidence note "
                                + "people organisations sources topic kind short" + ADDED)),
                arguments(
                        Queries.INQUIRIES,
                        "inquiries",
                        fields("id statement date date_text title commissioned_by led_by ordered ordered_text reported "
                                + "reported_text recommendations rating findings confidence note people organisations "
                                + "sources topic kind short inquiry" + ADDED)),
                arguments(
                        Queries.REFORMS,
                        "reforms",
                        fields("id statement date date_text title instrument by in_force_from in_force_from_text "
                                + "in_force_to in_force_to_text replaced_by status link in_force confidence note people "
                                + "organisations sources topic kind short" + ADDED)),
                arguments(
                        Queries.IMPACT,
                        "impact",
                        fields("series title unit geography period period_text value break_after series_note id "
                                + "statement date date_text confidence note people organisations sources")),
                arguments(
                        Queries.WORKS,
                        "works",
                        fields("id statement date date_text title authors form year confidence note people "
                                + "organisations sources topic kind short" + ADDED)),
                arguments(
                        Queries.SOURCES,
                        "sources",
                        fields("id title publisher published published_text url kind note facts authors citation "
                                + "consulted archived")),
                arguments(
                        new CiteQuery(List.of("quill-inquiry"), CitationStyle.OSCOLA),
                        "cite",
                        fields("id style citation accessed record_version")),
                arguments(
                        Queries.INFO,
                        "facts info",
                        fields("case title aliases version released as_of as_of_notes facts people organisations "
                                + "sources proceedings statuses series withheld changes briefs summaries open")),
                arguments(Queries.counts(InfoQuery.By.KIND), "facts info", fields("key facts")),
                arguments(
                        Queries.DIFF, "facts diff", fields("entry id change label field was is removed added reasons")),
                arguments(Queries.LOG, "facts log", fields("version date summary added corrected withdrawn")));
    }

    @Test
    void an_answer_to_a_question_has_every_field() {
        assertThat(Column.names(ReplyWriter.columns()))
                .isEqualTo(fields("id statement date date_text confidence note people sources outcome chance"));
    }

    @Test
    void a_reply_has_every_field() {
        var reply = new Questions(GreyHeron.record()).answer("which minister resigned", Context.NONE, 1);
        var layout = Written.layout(Format.JSON);
        var document = JsonMapper.shared().readTree(Written.by(out -> new ReplyWriter(layout, true).write(reply, out)));
        assertThat(document.propertyNames())
                .containsExactlyElementsOf(
                        fields("format question on_record reason message understood about summary answers "
                                + "nearest suggestions record explanation"));
        assertThat(document.get("explanation").propertyNames()).containsExactly("steps", "scores");
        assertThat(document.get("answers").get(0).propertyNames())
                .containsExactlyElementsOf(Column.names(ReplyWriter.columns()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void fields_are_known_before_any_file_is_opened(Query query, String command, List<String> fields) {
        assertThat(Column.names(query.columns())).isEqualTo(fields);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void every_row_has_every_field(Query query, String command, List<String> fields) {
        var document = JsonMapper.shared().readTree(GreyHeron.answers(query, Written.layout(Format.JSON)));
        assertThat(document.get("command").stringValue()).isEqualTo(command);
        assertThat(document.get("answers").values()).isNotEmpty();
        for (var row : document.get("answers").values()) {
            assertThat(row.propertyNames()).containsExactlyElementsOf(fields);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_header_of_csv_has_every_field(Query query, String command, List<String> fields) {
        assertThat(GreyHeron.answers(query, Written.layout(Format.CSV)).lines().findFirst())
                .hasValue(String.join(",", fields));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void plain_has_a_line_for_every_field_of_every_row(Query query, String command, List<String> fields) {
        var rows =
                GreyHeron.answers(query, Written.layout(Format.JSONL)).lines().count();
        var keys = GreyHeron.answers(query, Written.layout(Format.PLAIN))
                .lines()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertThat(keys).hasSize((int) rows * fields.size());
        assertThat(keys.subList(0, fields.size())).isEqualTo(fields);
        assertThat(keys.subList(keys.size() - fields.size(), keys.size())).isEqualTo(fields);
    }

    @Test
    void rows_that_no_record_answers_have_every_field() {
        var run = CommandModel.run(CommandModel.nowhere());
        assertThat(new SignatureCommands.Verify().fields(run))
                .isEqualTo(fields("file signature principal key_type fingerprint allowed_signers verify_time"));
        assertThat(new FactsFormatCommand().fields(run)).isEqualTo(fields("file result note"));
        assertThat(new StoreCommands.Install().fields(run))
                .isEqualTo(fields("case version result answers released as_of sha256 signed_by from"));
        assertThat(new StoreCommands.Versions().fields(run))
                .isEqualTo(fields(
                        "case version state in_use released as_of signed_by from installed sha256 file default title"));
    }
}
