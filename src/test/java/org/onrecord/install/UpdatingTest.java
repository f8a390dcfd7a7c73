package org.onrecord.install;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.InProcess;

/** Installing and updating with the program in this process. */
@Tag("system")
class UpdatingTest extends UpdatingSuite {
    UpdatingTest() {
        super(new InProcess());
    }
}
