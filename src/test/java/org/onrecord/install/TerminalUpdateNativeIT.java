package org.onrecord.install;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.ProgramProcess;

@Tag("native")
class TerminalUpdateNativeIT extends TerminalUpdateSuite {
    TerminalUpdateNativeIT() {
        super(ProgramProcess.binary().inShell());
    }
}
