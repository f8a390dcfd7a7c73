package org.onrecord.install;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.ProgramProcess;

/** Installing and updating with the program of the native binary. */
@Tag("native")
class UpdatingNativeIT extends UpdatingSuite {
    UpdatingNativeIT() {
        super(ProgramProcess.binary());
    }
}
