package org.onrecord.install;

import org.junit.jupiter.api.Tag;
import org.onrecord.FullOnly;
import org.onrecord.golden.ProgramProcess;

/** Crashes of the packaged jar, of which a round takes seconds: a few, since the native binary has hundreds. */
@FullOnly
@Tag("system")
class CrashIT extends CrashSuite {
    CrashIT() {
        super("jar", ProgramProcess.jar(), 4);
    }
}
