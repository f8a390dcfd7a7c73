package org.onrecord.system;

import org.junit.jupiter.api.Tag;
import org.onrecord.FullOnly;
import org.onrecord.golden.ProgramProcess;

/** The shell of the packaged jar; the short run leaves most of it to the native binary. */
@Tag("system")
@FullOnly(
        except = {
            "greets_in_two_lines_with_record_version_and_reach",
            "answers_questions_without_quotes_and_commands_with_a_slash",
            "a_signal_at_the_prompt_leaves_the_terminal_as_it_was",
            "leaves_no_library_behind_while_it_runs",
            "completes_commands_options_names_and_ids",
            "keeps_no_lines_where_it_may_not_write",
            "no_key_shows_a_trace"
        })
class TerminalShellIT extends TerminalShellSuite {
    TerminalShellIT() {
        super(ProgramProcess.jar().inShell());
    }
}
