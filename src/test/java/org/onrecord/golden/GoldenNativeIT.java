package org.onrecord.golden;

import org.junit.jupiter.api.Tag;

@Tag("native")
class GoldenNativeIT extends GoldenSuite {
    GoldenNativeIT() {
        super(ProgramProcess.binary());
    }
}
