package org.onrecord.golden;

import java.nio.file.Path;

/** The golden cases against the packaged jar. */
class GoldenIT extends GoldenSuite {
    GoldenIT() {
        super(new FromJar(Path.of(System.getProperty("onrecord.jar"))));
    }
}
