package org.onrecord.mcp;

import org.onrecord.golden.ProgramProcess;

class McpIT extends McpSuite {
    McpIT() {
        super(ProgramProcess.jar());
    }
}
