package org.onrecord.install;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.InProcess;

/** Bad input of the program in this process. */
@Tag("system")
class BadInputTest extends BadInputSuite {
    BadInputTest() {
        super("JVM", new InProcess());
    }
}
