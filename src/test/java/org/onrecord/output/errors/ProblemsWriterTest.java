package org.onrecord.output.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.failure.Problem;
import org.onrecord.lookup.Written;
import org.onrecord.output.layout.Format;
import org.onrecord.output.layout.Layout;
import org.onrecord.output.table.Column;

class ProblemsWriterTest {
    private static final List<Problem> TWO = List.of(
            new Problem("unknown-id", "my.json", 12, 7, "facts[3].people[0]", "a-fact", "there is no x, y", "add it"),
            new Problem("no-file", "my.json", 0, 0, "", null, "there is no such file", "look at the path"));

    private static String written(List<Problem> problems, Layout layout) {
        return Written.by(out -> new ProblemsWriter(layout).write(problems, out));
    }

    @Test
    void text_gives_place_and_message_and_then_the_hint() {
        assertThat(written(TWO, Written.layout(Format.TEXT))).isEqualTo("""
                        my.json:12:7: there is no x, y [unknown-id] (a-fact)
                          add it
                        my.json: there is no such file [no-file]
                          look at the path
                        """);
    }

    @Test
    void a_warning_says_so() {
        var warning = Problem.warning("example-text", "my.json", "facts[0]", "a-fact", "a text is left", "replace it");

        assertThat(written(List.of(warning), Written.layout(Format.TEXT))).isEqualTo("""
                        my.json: warning: a text is left [example-text] (a-fact)
                          replace it
                        """);
        assertThat(written(List.of(warning), Written.layout(Format.TSV, "code", "severity")))
                .isEqualTo("code\tseverity\nexample-text\twarning\n");
    }

    @Test
    void json_is_one_document() {
        assertThat(written(TWO.subList(1, 2), Written.layout(Format.JSON))).isEqualTo("""
                        {
                          "format": "onrecord/1",
                          "record": null,
                          "command": "facts validate",
                          "total": 1,
                          "answers": [
                            {
                              "file": "my.json",
                              "line": 0,
                              "column": 0,
                              "code": "no-file",
                              "path": "",
                              "id": null,
                              "message": "there is no such file",
                              "hint": "look at the path",
                              "severity": "error"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void csv_has_a_row_for_each() {
        assertThat(written(TWO, Written.layout(Format.CSV))).isEqualTo("""
                        file,line,column,code,path,id,message,hint,severity
                        my.json,12,7,unknown-id,facts[3].people[0],a-fact,"there is no x, y",add it,error
                        my.json,0,0,no-file,,,there is no such file,look at the path,error
                        """);
    }

    @Test
    void fields_can_be_chosen() {
        assertThat(Column.names(ProblemsWriter.COLUMNS))
                .containsExactly("file", "line", "column", "code", "path", "id", "message", "hint", "severity");
        assertThat(written(TWO, Written.layout(Format.TSV, "line", "code")))
                .isEqualTo("line\tcode\n12\tunknown-id\n0\tno-file\n");
        assertThat(written(TWO, Written.layout(Format.TEXT, "line", "code")))
                .isEqualTo("line  code\n12    unknown-id\n0     no-file\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TEXT", "PLAIN", "JSONL", "MD"})
    void without_problems_there_is_nothing_to_write(Format format) {
        assertThat(written(List.of(), Written.layout(format))).isEmpty();
    }

    @Test
    void without_problems_json_is_an_empty_document() {
        assertThat(written(List.of(), Written.layout(Format.JSON))).contains("\"total\": 0,\n  \"answers\": []\n}\n");
    }
}
