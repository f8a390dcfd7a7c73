package org.onrecord.install;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.ProgramProcess;

@Tag("native")
class BadInputNativeIT extends BadInputSuite {
    BadInputNativeIT() {
        super("native", ProgramProcess.binary());
    }
}
