package org.onrecord.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.failure.Failure;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/r.json, https://example.org/r.json.sig",
        "https://example.org/a/r.json?v=1&w=a?b, https://example.org/a/r.json.sig?v=1&w=a?b",
        "https://example.org/r.json?, https://example.org/r.json.sig?",
        "https://example.org/r.json#part, https://example.org/r.json.sig",
        "HTTPS://example.org:8443/r, HTTPS://example.org:8443/r.sig",
        "https://[2001:db8::1]/r.json, https://[2001:db8::1]/r.json.sig",
    })
    void a_signature_is_on_the_same_host_beside_the_record(String address, String signature) {
        var origin = Origin.of(address, false);

        assertThat(origin.signature().name()).isEqualTo(signature);
        assertThat(origin.wholeName()).isEqualTo(origin.name()).isEqualTo(address.replaceAll("#.*", ""));
        assertThat(origin)
                .isInstanceOfSatisfying(
                        Origin.OnWeb.class, web -> assertThat(web.isSecure()).isTrue());
        assertThat(origin.signature())
                .isInstanceOfSatisfying(
                        Origin.OnWeb.class, web -> assertThat(web.isSecure()).isTrue());
    }

    @Test
    void what_has_no_scheme_is_a_file() {
        var origin = Origin.of("folder/../r.json", false);

        assertThat(origin.name()).isEqualTo("folder/../r.json");
        assertThat(origin.wholeName())
                .isEqualTo(Path.of("r.json").toAbsolutePath().toString());
        assertThat(origin.signature().name()).isEqualTo("folder/../r.json.sig");
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/r.json, url-not-https",
        "http://127.0.0.1.example.org/r.json, url-not-https",
        "http://localhost.example.org/r.json, url-not-https",
        "http:///r.json, url-not-https",
        "ftp://localhost/r.json, url-not-https",
        "https://me@example.org/r.json, url-with-user",
        "https://me:secret@example.org/r.json, url-with-user",
        "https:///r.json, url-broken",
        "https://exa mple.org/r.json, url-broken",
        "https://example.org, url-without-path",
        "https://example.org/, url-without-path",
        "https://example.org?r.json, url-without-path",
        "https://example.org/#r.json, url-without-path",
    })
    void an_address_that_could_mislead_is_refused_even_where_this_machine_is_allowed(String address, String code) {
        var refused = catchThrowableOfType(Failure.class, () -> Origin.of(address, true));

        assertThat(refused.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/r", "http://127.0.0.1/r", "http://127.1.22.255/r", "http://[::1]:80/r"})
    void http_is_for_this_machine_alone_and_only_where_that_is_allowed(String address) {
        assertThat(Origin.of(address, true).signature())
                .isInstanceOfSatisfying(
                        Origin.OnWeb.class, web -> assertThat(web.isSecure()).isFalse());
        assertThat(catchThrowableOfType(Failure.class, () -> Origin.of(address, false))
                        .code())
                .isEqualTo("url-not-https");
    }
}
