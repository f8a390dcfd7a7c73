package org.onrecord.install;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Crashes of the packaged jar, of which a round takes seconds. */
@Tag("system")
class CrashIT extends CrashSuite {
    CrashIT() {
        super(
                "jar",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        Path.of(System.getProperty("onrecord.jar"))
                                .toAbsolutePath()
                                .toString()),
                8);
    }
}
