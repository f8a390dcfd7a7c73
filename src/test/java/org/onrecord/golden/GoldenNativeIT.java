package org.onrecord.golden;

import org.junit.jupiter.api.Tag;

/** The golden cases against the native binary. */
@Tag("native")
class GoldenNativeIT extends GoldenSuite {
    GoldenNativeIT() {
        super(ProgramProcess.binary());
    }
}
