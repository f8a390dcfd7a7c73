package org.onrecord.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.system.Checkout.Run;

/** What other programs make of the output. */
@Tag("system")
class PeersIT {
    @TempDir
    static Path folder;

    private static Checkout checkout;

    @BeforeAll
    static void start_once() {
        checkout = Checkout.built(folder);
        checkout.sh("bin/onrecord --version");
    }

    /** Two scripts that must print the same, and something. */
    private static void assertSame(String one, String other) {
        var expected = checkout.sh(other);
        assertThat(expected.out()).isNotBlank();
        assertThat(checkout.sh(one)).isEqualTo(new Run(0, expected.out(), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jsonl | jq -r .id",
                "json | jq -r .answers[].id",
                "csv | sqlite3 :memory: '.import --csv /dev/stdin facts' 'SELECT id FROM facts'",
                "tsv | tail -n +2 | cut -f 1",
                "plain | sed -n 's/^id\t//p'",
            })
    void every_fact_comes_through_in_each_format(String formatAndReader) {
        assertSame(
                "bin/onrecord search --all --format " + formatAndReader + " | sort",
                "jq -r .facts[].id facts/peter-connelly.json | sort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl | jq -r .statement", "tsv --no-header --fields statement | cut -f 1"})
    void every_statement_keeps_its_letters(String formatAndReader) {
        assertSame(
                "bin/onrecord search --all --format " + formatAndReader + " | sort",
                "jq -r .facts[].statement facts/peter-connelly.json | sort");
    }

    @Test
    void column_lines_up_a_list() {
        var run = checkout.sh("bin/onrecord who --format tsv --fields id,name | column -t -s '\t' | sed -n 1,2p");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches("id +name\n[a-z-]+ +[A-Z].*\n");
    }

    @Test
    void nothing_found_is_still_json_on_both_streams() {
        var run = checkout.sh(
                "bin/onrecord search zzzz --json 2>../error | jq -r '.answers | length'; jq -r .error.code ../error");

        assertThat(run).isEqualTo(new Run(0, "0\nnothing-matches\n", ""));
    }

    @Test
    void the_benchmark_compares_the_answers_of_its_peers_and_prints_one_table() {
        var run = checkout.sh("bench/run -n 2 -o ../results.md");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).hasLineCount(16).contains("| jq |", "| sqlite3, indexed |");
        assertThat(folder.resolve("results.md")).content().contains(run.out(), "Goal:", "Classes loaded");
    }

    @Test
    void the_benchmark_fails_when_a_peer_answers_otherwise() {
        var run = checkout.sh(
                "cp -r bench other; sed -i '/def show/s/==/!=/' other/lookups.jq; other/run -n 2 -o ../other.md");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("jq answers");
        assertThat(folder.resolve("other.md")).doesNotExist();
    }
}
