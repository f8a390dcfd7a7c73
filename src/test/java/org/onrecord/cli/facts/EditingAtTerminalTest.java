package org.onrecord.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.cli.Cli;
import org.onrecord.failure.Failure;
import org.onrecord.golden.InProcess;
import org.onrecord.io.FakeTerminal;
import org.onrecord.io.Io;
import org.onrecord.io.Messages;
import org.onrecord.io.Output;

/** {@code facts add} and {@code facts next} as an editor at a terminal meets them: what they ask, and what an answer does. */
class EditingAtTerminalTest {
    @TempDir
    Path folder;

    private Path file;

    /** What a command printed, on both streams, and its status. */
    private record Said(String text, int status) {}

    @BeforeEach
    void a_starter() throws Exception {
        file = folder.resolve("mill/mill-bridge.json");
        run("facts", "init", "mill-bridge", file.getParent().toString(), "--date", "2024-03-08");
    }

    private static org.onrecord.golden.Run run(String... words) throws Exception {
        return new InProcess().run(List.of(words), Map.of(), "");
    }

    private static Said typing(List<String> lines, String... words) {
        var written = new ByteArrayOutputStream();
        var typed = String.join("\n", lines) + "\n";
        var io = new Io(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new Output("standard output", written),
                new Messages(new Output("standard error", written)),
                Map.of(),
                FakeTerminal.TYPING,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        int status;
        try {
            status = new Cli(io, (_, _) -> {}).run(words);
        } catch (Failure failure) {
            io.err().line(failure.message());
            status = failure.exitCode().status();
        }
        io.out().flush();
        io.err().flush();
        return new Said(written.toString(StandardCharsets.UTF_8), status);
    }

    private String json() throws Exception {
        return Files.readString(file);
    }

    private static final List<String> CLOSED = List.of(
            "",
            "event",
            "The town of Estermark closed its footbridge on 7 March 2024.",
            "2024-03-07",
            "Odile Orr: engineer of the town",
            "",
            "",
            "https://bulletin.example.org/footbridge page 3",
            "The Bulletin",
            "2024-03-08",
            "",
            "Footbridge shut",
            "",
            "since when is the bridge shut?",
            "",
            "bridge-closed",
            "n");

    @Test
    void a_fact_is_asked_for_and_replaces_the_examples_of_the_starter() throws Exception {
        var said = typing(CLOSED, "facts", "add", file.toString());

        assertThat(said.status()).isZero();
        assertThat(said.text())
                .contains("fact or brief [fact]: kind [event]: statement (one sentence): ")
                .endsWith(file + " written: fact bridge-closed, person odile-orr, source bulletin-2024-03-08\n");
        assertThat(json())
                .contains("\"id\": \"bridge-closed\"", "\"locator\": \"page 3\"", "\"confidence\": \"reported\"")
                .contains("\"role\": \"engineer of the town\"", "\"kind\": \"news\"")
                .doesNotContain("xample-", "Example ");
        var validated = run("facts", "validate", file.toString());
        assertThat(validated.err()).endsWith(": no problems\n");
        assertThat(run("facts", "format", "--check", file.toString()).code()).isZero();
    }

    @Test
    void a_line_that_the_format_refuses_is_asked_for_again() throws Exception {
        var said = typing(
                List.of(
                        "",
                        "evnt",
                        "",
                        "short",
                        "The town of Estermark closed its footbridge.",
                        "7 March",
                        "2024-03-07"),
                "facts",
                "add",
                file.toString());

        assertThat(said.text())
                .contains("“evnt” is not a kind of fact; write event, finding,")
                .contains("the text has 5 characters; write 10 to 240 characters")
                .contains("\"7 March\" is not a date")
                .contains("the input ended before the entry was complete");
        assertThat(said.status()).isEqualTo(5);
        assertThat(json()).doesNotContain("Estermark");
    }

    @Test
    void the_fields_of_a_detail_are_asked_for_after_the_people() throws Exception {
        typing(CLOSED, "facts", "add", file.toString());

        var said = typing(
                List.of(
                        "fact",
                        "outcome",
                        "Odile Orr pleaded not guilty to an invented charge on 9 March 2024.",
                        "2024-03-09",
                        "odile orr",
                        "",
                        "",
                        "bulletin-2024-03-08",
                        "",
                        "odile-orr",
                        "trial in the invented court",
                        "pleading",
                        "plea",
                        "trespass",
                        "not guilty",
                        "",
                        "",
                        "",
                        "orr-plea",
                        "n"),
                "facts",
                "add",
                file.toString());

        assertThat(said.text()).contains("step (Step of the proceedings.): ", "\"pleading\" is not allowed here");
        assertThat(said.status()).isZero();
        assertThat(json()).contains("\"step\": \"plea\"", "\"result\": \"not guilty\"", "\"term\": null");
    }

    @Test
    void a_brief_is_asked_for_and_warns_of_what_its_facts_do_not_say() throws Exception {
        typing(CLOSED, "facts", "add", file.toString());

        var said = typing(
                List.of(
                        "brief",
                        "Whether the bridge is shut",
                        "bridge-closed",
                        "",
                        "The town closed three bridges.",
                        "",
                        "is the bridge shut?",
                        "",
                        "shut",
                        "n"),
                "facts",
                "add",
                file.toString());

        assertThat(said.text()).containsOnlyOnce("warning: none of the facts of the sentence has three");
        assertThat(json()).contains("\"heading\": \"Whether the bridge is shut\"", "\"is the bridge shut?\"");
    }

    @Test
    void the_next_version_asks_for_its_summary_and_reasons() throws Exception {
        typing(CLOSED, "facts", "add", file.toString());
        var next = folder.resolve("next.json");
        Files.writeString(next, json().replace("closed its footbridge on", "closed its old footbridge on"));

        var said = typing(
                List.of("The bridge is old.", "The report says so."),
                "facts",
                "next",
                next.toString(),
                "--from",
                file.toString(),
                "--out",
                next.toString(),
                "--force");

        assertThat(said.text())
                .contains("summary of version 1.0.1: ")
                .contains(
                        "reason why fact bridge-closed was corrected (was: The town of Estermark closed its footbridge")
                .endsWith(next + " written: version 1.0.1 after 1.0.0, 1 corrected\n");
        assertThat(Files.readString(next)).contains("\"The bridge is old.\"", "\"The report says so.\"");
    }

    @Test
    void a_version_with_texts_missing_is_written_but_not_signed() throws Exception {
        typing(CLOSED, "facts", "add", file.toString());
        var next = folder.resolve("next.json");
        Files.writeString(next, json().replace("closed its footbridge on", "closed its old footbridge on"));

        var refused = run(
                "facts",
                "next",
                next.toString(),
                "--from",
                file.toString(),
                "--summary",
                "The bridge is old.",
                "--out",
                next.toString(),
                "--force",
                "--key",
                "no-key");

        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err())
                .contains("“replace this text”: 1 reason", "was not signed, because it is not complete");
        assertThat(Files.readString(next)).contains("The bridge is old.");
    }
}
