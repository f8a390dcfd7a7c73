package org.onrecord.system;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The shell of the packaged jar. */
@Tag("system")
class TerminalShellIT extends TerminalShellSuite {
    TerminalShellIT() {
        super("'" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC" + " -jar '" + System.getProperty("onrecord.jar") + "'");
    }
}
