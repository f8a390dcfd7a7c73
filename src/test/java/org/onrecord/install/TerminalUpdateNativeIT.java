package org.onrecord.install;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.ProgramProcess;

/** Updating at a terminal with the native binary. */
@Tag("native")
class TerminalUpdateNativeIT extends TerminalUpdateSuite {
    TerminalUpdateNativeIT() {
        super(ProgramProcess.binary().inShell());
    }
}
