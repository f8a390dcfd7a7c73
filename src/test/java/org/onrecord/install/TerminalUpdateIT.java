package org.onrecord.install;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.ProgramProcess;

/** Updating at a terminal with the packaged jar. */
@Tag("system")
class TerminalUpdateIT extends TerminalUpdateSuite {
    TerminalUpdateIT() {
        super(ProgramProcess.jar().inShell());
    }
}
