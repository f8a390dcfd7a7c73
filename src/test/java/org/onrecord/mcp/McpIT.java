package org.onrecord.mcp;

import org.onrecord.golden.ProgramProcess;

/** The server of the packaged jar. */
class McpIT extends McpSuite {
    McpIT() {
        super(ProgramProcess.jar());
    }
}
