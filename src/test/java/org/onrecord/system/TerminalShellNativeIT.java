package org.onrecord.system;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.ProgramProcess;

/** The shell of the native binary. */
@Tag("native")
class TerminalShellNativeIT extends TerminalShellSuite {
    TerminalShellNativeIT() {
        super(ProgramProcess.binary().inShell());
    }
}
