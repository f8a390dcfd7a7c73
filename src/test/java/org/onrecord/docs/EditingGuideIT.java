package org.onrecord.docs;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.onrecord.FullOnly;
import org.onrecord.golden.ProgramProcess;

/** The guide, followed with the packaged jar; the short run follows it with the native binary alone. */
@Tag("system")
@FullOnly
class EditingGuideIT extends EditingGuideSuite {
    @Override
    ProgramShell shell(Path bin) throws IOException {
        return ProgramShell.of(ProgramProcess.jar(), bin);
    }
}
