package org.onrecord.system;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.NativeBinary;

/** The shell of the native binary. */
@Tag("native")
class TerminalShellNativeIT extends TerminalShellSuite {
    TerminalShellNativeIT() {
        super("'" + NativeBinary.built().path().toAbsolutePath() + "'");
    }
}
