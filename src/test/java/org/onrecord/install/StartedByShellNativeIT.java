package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.golden.ProgramProcess;

@Tag("native")
class StartedByShellNativeIT extends StartedByShellSuite {
    StartedByShellNativeIT() {
        super(ProgramProcess.binary());
    }

    /** A JVM opens files of its own before ours, which take the closed numbers. */
    @Test
    void all_streams_may_be_closed() throws Exception {
        assertThat(run("", "facts info <&- >&- 2>&-").code()).isEqualTo(74);
        assertThat(run("", "facts validate - <&-").code()).isEqualTo(4);
    }
}
