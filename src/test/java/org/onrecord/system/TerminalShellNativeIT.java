package org.onrecord.system;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.onrecord.golden.ProgramProcess;

@Tag("native")
class TerminalShellNativeIT extends TerminalShellSuite {
    TerminalShellNativeIT() {
        super(ProgramProcess.binary().inShell());
    }

    /** An interrupted thread could not end the program: a matter of the moment, so it is tried a few times. */
    @RepeatedTest(10)
    void interrupts_do_not_disturb_its_end() throws Exception {
        var pid = folder.resolve("pid");
        var script = Files.writeString(
                folder.resolve("script"),
                "echo $$ >'" + pid + "'\nexec " + ProgramProcess.binary().inShell() + " shell\n");
        var environment = Map.of("XDG_STATE_HOME", folder.toString(), "LC_ALL", "C.UTF-8");
        var line = "sh '" + script + "'; echo \"ended $?\"";
        try (var screen = TmuxScreen.running(folder, 80, 50, environment, line).endsWith(">")) {
            var storm = "while kill -INT " + Files.readString(pid).strip() + "; do sleep 0.001; done";
            var interrupts = new ProcessBuilder("sh", "-c", storm).start();

            // What is typed while the shell handles a signal may be dropped.
            screen.endsWith("status 0", "C-d").shows("ended 0");

            interrupts.waitFor();
        }
    }
}
