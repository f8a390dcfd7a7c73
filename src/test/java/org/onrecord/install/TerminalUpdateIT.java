package org.onrecord.install;

import org.junit.jupiter.api.Tag;
import org.onrecord.FullOnly;
import org.onrecord.golden.ProgramProcess;

/** Updating at a terminal with the packaged jar; the short run leaves most of it to the native binary. */
@Tag("system")
@FullOnly(
        except = {
            "it_shows_the_change_in_short_asks_and_installs_after_a_yes",
            "after_ctrl_c_nothing_is_installed_and_the_next_update_works"
        })
class TerminalUpdateIT extends TerminalUpdateSuite {
    TerminalUpdateIT() {
        super(ProgramProcess.jar().inShell());
    }
}
