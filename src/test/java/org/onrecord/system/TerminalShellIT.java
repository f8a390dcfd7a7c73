package org.onrecord.system;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.ProgramProcess;

/** The shell of the packaged jar. */
@Tag("system")
class TerminalShellIT extends TerminalShellSuite {
    TerminalShellIT() {
        super(ProgramProcess.jar().inShell());
    }
}
