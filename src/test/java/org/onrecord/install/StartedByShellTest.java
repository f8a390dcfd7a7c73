package org.onrecord.install;

import org.onrecord.golden.ProgramProcess;

class StartedByShellTest extends StartedByShellSuite {
    StartedByShellTest() {
        super(ProgramProcess.classes());
    }
}
