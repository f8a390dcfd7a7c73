package org.onrecord.install;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** Updating at a terminal with the packaged jar. */
@Tag("system")
class TerminalUpdateIT extends TerminalUpdateSuite {
    TerminalUpdateIT() {
        super("'" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar '" + System.getProperty("onrecord.jar") + "'");
    }
}
