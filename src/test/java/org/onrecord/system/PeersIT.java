package org.onrecord.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.FullOnly;
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
    @FullOnly
    void the_benchmark_compares_the_answers_of_its_peers_and_writes_its_sections() throws IOException {
        var run = checkout.sh("bench/run -q -n 2 -o ../results");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("## Goals").contains("| show in at most 0.35 of jq's time |");
        assertThat(Files.readString(folder.resolve("results/10-lookups.md")))
                .contains(
                        "| onrecord, JVM with AOT cache |",
                        "| jq |",
                        "| sqlite3, indexed |",
                        "| rg, one line a fact |");
        assertThat(Files.readString(folder.resolve("results/20-sizes.md"))).contains("### 10 000 facts");
    }

    @Test
    void the_benchmark_fails_when_a_peer_answers_otherwise() {
        var run = checkout.sh(
                "cp -r bench other; sed -i '/def show/s/==/!=/' other/lookups.jq; other/run -q -n 2 -o ../other");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("jq answers");
        assertThat(folder.resolve("other/10-lookups.md")).doesNotExist();
    }

    @Test
    void the_results_are_the_headlines_and_links_to_all_sections() {
        var run = checkout.sh("""
                cp -r bench third; rm -f third/results/*
                for part in 10-lookups 20-sizes 90-goals 99-machine; do
                    printf '## %s\\n\\nfigures\\n' "$part" >"third/results/$part.md"
                done
                third/write-results; cat third/RESULTS.md""");

        assertThat(run.out())
                .startsWith("# Results\n")
                .contains("\n\n## 10-lookups\n\nfigures\n\n## 90-goals\n\nfigures\n\n## 99-machine\n\nfigures\n")
                .contains("\n- [20-sizes](results/20-sizes.md)\n")
                .doesNotContain("## 20-sizes");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void a_made_record_is_in_order_and_the_same_each_time(int facts) {
        var run = checkout.sh("bench/make-record " + facts + " 7 >../made.json && bench/make-record " + facts
                + " 7 | cmp ../made.json && bin/onrecord facts validate ../made.json"
                + " && bin/onrecord facts info --facts ../made.json --format plain --fields facts");

        assertThat(run.err()).startsWith("../made.json: no problems");
        assertThat(run.out()).isEqualTo("facts\t" + facts + "\n");
        assertThat(run.status()).isZero();
    }
}
