package org.onrecord.install;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.InProcess;

@Tag("system")
class BadInputTest extends BadInputSuite {
    BadInputTest() {
        super("JVM", new InProcess());
    }
}
