package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.ExitCode;
import org.onrecord.failure.Failure;

/** What a download makes of the end of curl, which a script stands in for. */
class DownloadTest {
    private static final String ADDRESS = "https://records.example.org/grey-heron.json";

    @TempDir
    Path folder;

    /** A download with a curl that ends with this HTTP status, or none, and exit status 22. */
    private Download endingWith(String httpStatus) throws IOException {
        var curl = Files.writeString(folder.resolve("curl"), """
                #!/bin/sh
                printf 'curl: (22) it ended\\n%s' >&2
                exit 22
                """.formatted(httpStatus));
        Files.setPosixFilePermissions(curl, PosixFilePermissions.fromString("rwx------"));
        var origin = (Origin.OnWeb) Origin.of(ADDRESS, false);
        return new Download(Desk.with(Map.of("PATH", folder.toString())), origin, 1, 1);
    }

    @ParameterizedTest
    @CsvSource({"400, source-refuses", "403, source-refuses", "399, source-unreachable", "000, source-unreachable"})
    void a_server_refuses_from_status_400_on(String httpStatus, String code) throws IOException {
        var download = endingWith(httpStatus);

        var failure = catchThrowableOfType(
                Failure.class, () -> download.to(output -> output.transferTo(OutputStream.nullOutputStream())));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(failure.message()).contains(ADDRESS, "curl: (22) it ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"404", "410"})
    void what_a_server_does_not_have_or_no_longer_is_not_there(String httpStatus) throws IOException {
        assertThat(endingWith(httpStatus).to(output -> output.transferTo(OutputStream.nullOutputStream())))
                .isFalse();
    }

    @Test
    void without_curl_there_is_no_download() {
        var origin = (Origin.OnWeb) Origin.of(ADDRESS, false);
        var download = new Download(Desk.with(Map.of("PATH", folder.toString())), origin, 1, 1);

        assertThat(catchThrowableOfType(Failure.class, () -> download.to(_ -> {}))
                        .code())
                .isEqualTo("program-missing");
    }
}
