package org.onrecord.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell as a person at a terminal meets it, in one way of running the program. */
abstract class TerminalShellSuite {
    /** How the prompt ends; before it is the record, or whom the last answer was about. */
    private static final String PROMPT = ">";

    private static final String FACTS = "src/test/resources/records/grey-heron.json";

    private final String program;

    @TempDir
    Path folder;

    /**
     * The shell of a program.
     *
     * @param program how a POSIX shell starts it
     */
    TerminalShellSuite(String program) {
        this.program = program;
    }

    private TmuxScreen shell(String... variables) throws Exception {
        return shell(80, 50, "shell", variables);
    }

    private TmuxScreen shell(int columns, int rows, String arguments, String... variables) throws Exception {
        return screen(columns, rows, arguments, variables).endsWith(PROMPT);
    }

    private TmuxScreen screen(int columns, int rows, String arguments, String... variables) throws Exception {
        var environment = new LinkedHashMap<String, String>();
        environment.put("ONRECORD_FACTS", FACTS);
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        environment.put("LC_ALL", "C.UTF-8");
        for (var i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return TmuxScreen.running(folder, columns, rows, Map.copyOf(environment), program + " " + arguments);
    }

    private Path history() {
        return folder.resolve("state/onrecord/history");
    }

    @Test
    void greets_in_two_lines_with_record_version_and_reach() throws Exception {
        try (var screen = shell()) {
            assertThat(screen.lines())
                    .element(0)
                    .asString()
                    .startsWith("onrecord ")
                    .endsWith(", record grey-heron 1.1.0, as of 30 June 2024.");
            assertThat(screen.lines()).element(2).isEqualTo("case grey-heron>");
        }
    }

    @Test
    void answers_questions_without_quotes_and_commands_with_a_slash() throws Exception {
        try (var screen = shell()) {
            screen.enter("when did the ferry capsize?").shows("capsized in the").endsWith(PROMPT);
            screen.enter("/status zoe --on 2012-01-01")
                    .shows("On 1 January 2012:")
                    .endsWith(PROMPT);
        }
    }

    @Test
    void a_question_follows_up_and_a_dim_line_says_what_it_took_from_before() throws Exception {
        try (var screen = shell()) {
            screen.enter("when was zoe angstrom released?")
                    .shows("was released on licence")
                    .endsWith(PROMPT);
            screen.enter("when was she born?").shows("about: Zoë Ångström").endsWith(PROMPT);
            assertThat(screen.raw()).contains("\u001b[2mabout: Zoë Ångström");
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void a_signal_at_the_prompt_leaves_the_terminal_as_it_was(String signal, int status) throws Exception {
        var pid = folder.resolve("pid");
        var script =
                Files.writeString(folder.resolve("script"), "echo $$ >'" + pid + "'\nexec " + program + " shell\n");
        var environment = Map.of("ONRECORD_FACTS", FACTS, "XDG_STATE_HOME", folder.toString(), "LC_ALL", "C.UTF-8");
        var line = "sh '" + script + "'; echo \"ended $?\"; stty -a; true";
        try (var screen = TmuxScreen.running(folder, 120, 50, environment, line).endsWith(PROMPT)) {
            var process = Files.readString(pid).strip();
            assertThat(new ProcessBuilder("kill", "-" + signal, process).start().waitFor())
                    .isZero();

            screen.shows("ended " + status).shows(" icanon ").shows(" echo ").endsWith("status 0");
        }
    }

    @Test
    void leaves_no_library_behind_while_it_runs() throws Exception {
        try (var screen = shell()) {
            assertThat(screen.lines()).isNotEmpty();
            // Another shell that starts beside it has one for a moment.
            for (var tries = 0; tries < 40 && !libraries().isEmpty(); tries++) {
                Thread.sleep(50);
            }
            assertThat(libraries()).isEmpty();
        }
    }

    private static List<String> libraries() throws IOException {
        try (var files = Files.list(Path.of("/tmp"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("jlinenative"))
                    .toList();
        }
    }

    @Test
    void has_commands_of_its_own() throws Exception {
        try (var screen = shell()) {
            screen.enter("when was zoe angstrom released?").endsWith(PROMPT);
            screen.enter("/reset").shows("Context cleared.").endsWith(PROMPT);
            screen.enter("/help").shows("A line with a slash is a command").endsWith(PROMPT);
            screen.enter("/help status").shows("Show custody status").endsWith(PROMPT);
            screen.enter("/nonsense").shows("There is no command “/nonsense”.").endsWith(PROMPT);
            screen.enter("/exit").endsWith("status 0");
        }
    }

    @Test
    void completes_commands_options_names_and_ids() throws Exception {
        try (var screen = shell()) {
            screen.type("/stat", "Tab").endsWith(PROMPT + " /status");
            screen.type("zo", "Tab").endsWith(PROMPT + " /status zoe-angstrom");
            screen.type("--o", "Tab").endsWith(PROMPT + " /status zoe-angstrom --on");
            screen.type("C-c").endsWith(PROMPT);
            screen.type("/show no-mans", "Tab").endsWith(PROMPT + " /show no-manslaughter-conviction");
            screen.type("C-c").endsWith(PROMPT);
            screen.type("/res", "Tab").endsWith(PROMPT + " /reset");
        }
    }

    @Test
    void completes_names_in_questions_whatever_their_quotes() throws Exception {
        try (var screen = shell()) {
            screen.type("what's known of marta", "Tab").endsWith(PROMPT + " what's known of Marta Fennimore");
        }
    }

    @Test
    void completes_topics_in_questions_and_says_what_they_are() throws Exception {
        try (var screen = shell()) {
            screen.type("what of parl", "Tab").endsWith(PROMPT + " what of Parliament of Estermark");
            screen.type("C-c").endsWith(PROMPT);
            screen.type("what of ins", "Tab", "Tab").shows("inspections").shows("(topic)");
        }
    }

    @Test
    void shows_what_the_candidates_are() throws Exception {
        try (var screen = shell()) {
            screen.type("/st", "BSpace", "BSpace", "wh", "Tab", "Tab")
                    .shows("/who")
                    .shows("Show a person or body")
                    .shows("/when");
        }
    }

    @Test
    void keeps_lines_for_the_next_run_and_for_nobody_else() throws Exception {
        try (var screen = shell()) {
            screen.enter("/show ferry-lost").shows("Sources").endsWith(PROMPT);
            screen.enter(" /show no-manslaughter-conviction").endsWith(PROMPT);
            screen.enter("/exit").endsWith("status 0");
        }
        assertThat(history()).hasContent("/show ferry-lost\n/exit");
        assertThat(Files.getPosixFilePermissions(history())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var screen = shell()) {
            screen.type("Up", "Up").endsWith(PROMPT + " /show ferry-lost");
            screen.type("C-c").endsWith(PROMPT);
            screen.enter("/history").shows("/show ferry-lost\n/exit\n/history");
        }
    }

    @Test
    void keeps_no_lines_where_it_may_not_write() throws Exception {
        try (var screen = shell("XDG_STATE_HOME", "/dev/null/nowhere")) {
            screen.enter("/show ferry-lost").shows("Grey Heron capsized").endsWith(PROMPT);
            screen.type("C-d").endsWith("status 0");
        }
    }

    @Test
    void ctrl_c_clears_the_line_and_ctrl_d_leaves() throws Exception {
        try (var screen = shell()) {
            screen.type("who was", "C-c").endsWith(PROMPT);
            screen.enter("/reset").shows("Context cleared.").endsWith(PROMPT);
            screen.type("C-d").endsWith("status 0");
        }
    }

    @Test
    void ctrl_c_and_ctrl_d_take_no_answer_and_no_shell_away_while_something_is_typed() throws Exception {
        try (var screen = shell()) {
            screen.type("who was", "C-d").endsWith(PROMPT + " who was");
            screen.type("C-c", "C-c", "C-c").endsWith(PROMPT);
            screen.type("/wh", "Tab", "Tab").shows("Show a person or body").type("C-c");
            screen.endsWith(PROMPT);
            screen.enter("/reset").shows("Context cleared.").endsWith(PROMPT);
        }
    }

    /**
     * C-z suspends the shell, C-s stops the terminal, and C-v takes the next key as text. Some of these keys ask "x": what is
     * typed while that is answered reaches the terminal and not the shell, so each waits for the prompt.
     */
    @Test
    void no_key_shows_a_trace() throws Exception {
        try (var screen = shell()) {
            for (var key = 'a'; key <= 'z'; key++) {
                if ("szv".indexOf(key) < 0) {
                    screen.endsWith(PROMPT + " x", "C-u", "x");
                    screen.type("C-x", "C-" + key, "Escape", String.valueOf(key), "C-g");
                    screen.endsWith(PROMPT, "C-c");
                }
            }
            screen.enter("/reset").shows("Context cleared.").endsWith(PROMPT);
            assertThat(String.join("\n", screen.lines())).doesNotContain(" at org.", "Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32_768, 65_535})
    void a_window_may_have_any_number_of_columns(int columns) throws Exception {
        var environment = Map.of("ONRECORD_FACTS", FACTS, "XDG_STATE_HOME", folder.toString(), "LC_ALL", "C.UTF-8");
        var script =
                Files.writeString(folder.resolve("script"), "stty cols " + columns + "; exec " + program + " shell\n");
        try (var screen = TmuxScreen.running(folder, 80, 50, environment, "sh '" + script + "'")) {
            screen.shows("exits.").enter("/reset").shows("Context cleared.");
            screen.enter("/exit").endsWith("status 0");
        }
    }

    @Test
    void pasted_questions_are_a_conversation() throws Exception {
        try (var screen = shell()) {
            screen.paste("when was zoe angstrom released?\nwhen was she born?\n")
                    .type("Enter");
            screen.shows("was released on licence")
                    .shows("about: Zoë Ångström")
                    .shows("was born in April 1961")
                    .endsWith(PROMPT);
        }
    }

    @Test
    void pasted_lines_are_answered_in_order() throws Exception {
        try (var screen = shell()) {
            screen.paste("/reset\n/nonsense\n").type("Enter");
            screen.shows("Context cleared.\n\nThere is no command “/nonsense”.").endsWith(PROMPT);
        }
    }

    @Test
    void text_follows_the_width_of_the_window() throws Exception {
        try (var screen = shell()) {
            screen.resize(60, 50).enter("/show no-manslaughter-conviction");
            screen.shows("\nNobody was convicted of manslaughter over the loss of the\nGrey Heron.")
                    .endsWith(PROMPT);
        }
    }

    @Test
    void a_line_that_is_being_typed_stays_when_the_window_is_resized() throws Exception {
        try (var screen = shell()) {
            screen.type("/show no-mans").endsWith(PROMPT + " /show no-mans");
            screen.resize(60, 40).type("Tab").endsWith(PROMPT + " /show no-manslaughter-conviction");
            screen.resize(100, 50).type("Enter").shows("Nobody was convicted of manslaughter");
            screen.endsWith(PROMPT);
        }
    }

    @Test
    void where_only_one_end_is_a_terminal_there_is_no_prompt() throws Exception {
        try (var screen = screen(80, 50, "shell | cat").enter("/reset")) {
            screen.shows("Context cleared.").type("C-d").endsWith("status 0");
            assertThat(String.join("\n", screen.lines())).doesNotContain(PROMPT).doesNotContain("Ask in plain English");
        }
    }

    @Test
    void a_window_of_40_columns_is_enough() throws Exception {
        try (var screen = shell(40, 100, "shell")) {
            screen.enter("/who ada quill")
                    .shows("\nbetween 20 April 2009 and 12 May 2011\n")
                    .endsWith(PROMPT);
            screen.enter("/help").shows("\nLook up  /overview").endsWith(PROMPT);
        }
    }

    @Test
    void a_conversation_scrolls_without_a_pager() throws Exception {
        try (var screen = shell(80, 12, "shell", "ONRECORD_PAGER", "cat")) {
            screen.enter("/search --all").endsWith(PROMPT);
            screen.enter("so how did the ferry sink").shows("ferry").endsWith(PROMPT);
        }
    }

    @Test
    void a_long_answer_goes_through_the_pager_which_ctrl_c_does_not_leave_the_shell_from() throws Exception {
        try (var screen = shell(80, 12, "shell", "PAGER", "less", "LESS", "FIRX")) {
            screen.enter("/search --all").endsWith(":");
            screen.type("C-c").endsWith("(END)", "G");
            screen.type("q").endsWith(PROMPT);
            screen.enter("/reset").shows("Context cleared.").endsWith(PROMPT);
        }
    }

    @Test
    void every_key_that_is_pressed_in_the_pager_is_the_pagers() throws Exception {
        try (var screen = shell(80, 12, "shell", "PAGER", "less", "LESS", "FIRX")) {
            for (var i = 0; i < 3; i++) {
                screen.enter("/search --all").endsWith(":").type("q").endsWith(PROMPT);
                screen.enter("/reset").shows("Context cleared.").endsWith(PROMPT);
            }
        }
    }

    @Test
    void a_line_that_was_typed_ahead_is_the_shells_and_not_the_pagers() throws Exception {
        try (var screen = shell(80, 12, "shell", "PAGER", "less", "LESS", "FIRX")) {
            screen.typeAtOnce("/search --all", "Enter", "/reset", "Enter")
                    .shows("Context cleared.")
                    .endsWith(PROMPT);
        }
    }

    @Test
    void bold_and_colour_are_for_terminals_that_want_them() throws Exception {
        try (var screen = shell()) {
            screen.enter("/when ferry capsized").shows("capsized in the").endsWith(PROMPT);
            assertThat(screen.raw()).contains("\u001b[1m");
        }
        try (var screen = shell("NO_COLOR", "1")) {
            screen.enter("/when ferry capsized").shows("capsized in the").endsWith(PROMPT);
            screen.type("/wh", "Tab", "Tab").shows("Show a person or body");
            assertThat(screen.raw()).doesNotContain("\u001b[1m").doesNotContain("\u001b[3");
        }
    }

    @Test
    void a_dumb_terminal_is_enough() throws Exception {
        try (var screen = shell("TERM", "dumb")) {
            screen.enter("/show ferry-lost").shows("Grey Heron capsized").endsWith(PROMPT);
            assertThat(screen.raw()).doesNotContain("\u001b[");
            screen.enter("/exit").endsWith("status 0");
        }
    }

    @Test
    void options_of_the_shell_apply_inside() throws Exception {
        try (var screen = shell(80, 50, "shell --format csv --fields id")) {
            assertThat(screen.lines().getFirst()).isEqualTo("case grey-heron>");
            screen.enter("/show ferry-lost").shows("\nid\nferry-lost\n").endsWith(PROMPT);
            screen.enter("/show ferry-lost --format text --width 40 --fields id,date");
            screen.shows("\nid          date\nferry-lost  2009-03-14").endsWith(PROMPT);
        }
    }
}
