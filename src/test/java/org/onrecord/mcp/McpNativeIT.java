package org.onrecord.mcp;

import org.junit.jupiter.api.Tag;
import org.onrecord.golden.ProgramProcess;

@Tag("native")
class McpNativeIT extends McpSuite {
    McpNativeIT() {
        super(ProgramProcess.binary());
    }
}
