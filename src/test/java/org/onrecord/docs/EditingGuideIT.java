package org.onrecord.docs;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.onrecord.golden.ProgramProcess;

/** The guide, followed with the packaged jar. */
@Tag("system")
class EditingGuideIT extends EditingGuideSuite {
    @Override
    ProgramShell shell(Path bin) throws IOException {
        return ProgramShell.of(ProgramProcess.jar(), bin);
    }
}
