package org.onrecord.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.RecordVersion;

class StoreTest {
    @TempDir
    Path folder;

    @Test
    void it_lies_where_the_xdg_specification_puts_data() {
        assertThat(Store.of(Map.of("XDG_DATA_HOME", "/data", "HOME", "/people/ada"))
                        .root())
                .isEqualTo(Path.of("/data/onrecord"));
        assertThat(Store.of(Map.of("HOME", "/people/ada")).root())
                .isEqualTo(Path.of("/people/ada/.local/share/onrecord"));
        assertThat(Store.of(Map.of("XDG_DATA_HOME", "relative", "HOME", "/people/ada"))
                        .root())
                .isEqualTo(Path.of("/people/ada/.local/share/onrecord"));
        assertThat(Store.of(Map.of()).root()).isNull();
        assertThat(Store.of(Map.of()).exists()).isFalse();
    }

    @Test
    void it_says_where_it_is_and_why() {
        assertThat(Store.of(Map.of("XDG_DATA_HOME", "/data")))
                .hasToString("/data/onrecord")
                .extracting(Store::reason)
                .isEqualTo("in XDG_DATA_HOME");
        assertThat(Store.of(Map.of()))
                .hasToString("")
                .extracting(Store::reason)
                .isEqualTo("neither XDG_DATA_HOME nor HOME is an absolute path");
    }

    @Test
    void what_the_system_says_is_the_reason_of_a_failure() {
        assertThat(Store.reason(new AccessDeniedException("file"))).isEqualTo(": permission denied");
        assertThat(Store.reason(new FileSystemException("file", null, "Is a directory")))
                .isEqualTo(": Is a directory");
        assertThat(Store.reason(new FileSystemException("file"))).isEmpty();
        assertThat(Store.reason(new IOException("cut off"))).isEqualTo(": cut off");
    }

    @Test
    void it_lists_cases_and_versions_in_order() {
        new StoreFolder(folder)
                .withFile("no_case/1.0.0/file", "")
                .withFile("empty/notes", "")
                .with("smallest", "1.2.0")
                .with("smallest", "1.10.0")
                .with("grey-heron", "1.0.0");

        assertThat(Store.in(folder).cases()).containsExactly("grey-heron", "smallest");
        assertThat(Store.in(folder).versions("smallest"))
                .containsExactly(new RecordVersion(1, 10, 0), new RecordVersion(1, 2, 0));
        assertThat(Store.in(folder).versions("nobody")).isEmpty();
    }

    @Test
    void a_receipt_is_read_as_it_was_written() {
        new StoreFolder(folder).with("smallest", "1.2.0");
        var receipt = Manifest.in(folder.resolve("smallest/1.2.0"), "smallest", new RecordVersion(1, 2, 0));

        assertThat(receipt.notes()).containsExactly(Map.entry("case", "smallest"));
        assertThat(receipt.text()).isEqualTo(receipt.sha256() + "  " + receipt.file() + "\n# case: smallest\n");
    }
}
