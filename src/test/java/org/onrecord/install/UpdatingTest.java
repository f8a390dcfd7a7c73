package org.onrecord.install;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.InProcess;

@Tag("system")
class UpdatingTest extends UpdatingSuite {
    UpdatingTest() {
        super(new InProcess());
    }
}
