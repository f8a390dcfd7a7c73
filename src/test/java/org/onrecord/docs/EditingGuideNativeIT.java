package org.onrecord.docs;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.onrecord.golden.ProgramProcess;

@Tag("native")
class EditingGuideNativeIT extends EditingGuideSuite {
    @Override
    ProgramShell shell(Path bin) throws IOException {
        return ProgramShell.of(ProgramProcess.binary(), bin);
    }
}
