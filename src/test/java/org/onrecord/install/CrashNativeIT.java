package org.onrecord.install;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.onrecord.golden.NativeBinary;

/** Crashes of the native binary, of which a round takes little time. */
@Tag("native")
class CrashNativeIT extends CrashSuite {
    CrashNativeIT() {
        super("native", List.of(NativeBinary.built().path().toAbsolutePath().toString()), 400);
    }
}
