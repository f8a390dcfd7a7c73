package org.onrecord.mcp;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.ProgramProcess;

/** The server of the native binary. */
@Tag("native")
class McpNativeIT extends McpSuite {
    McpNativeIT() {
        super(ProgramProcess.binary());
    }
}
