package org.onrecord.install;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.ProgramProcess;

@Tag("native")
class UpdatingNativeIT extends UpdatingSuite {
    UpdatingNativeIT() {
        super(ProgramProcess.binary());
    }
}
