package org.onrecord.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org:8080/a(b),c;d?e=f@g#h",
                "https://example.org?q=1",
                "https://[::1]:80/",
                "https://web.archive.org/web/2009/http://example.org/",
                "https://bücher.example/ü",
            })
    void an_address_has_a_host(String address) {
        assertThat(WebAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https://?",
                "https://#a",
                "https:///path",
                "https://:80/",
                "https://www.bbc.co.uk@evil.example/",
                "https://www.bbc.co.uk:x@evil.example/",
                "https://www.bbc.co.uk\\@evil.example/",
                "https://example.org/a\\",
                "https://example.org/a b",
                "https://example.org/\u00a0",
                "https://example.org/\u0085",
                "HTTPS://example.org",
                "ftp://example.org/",
                "javascript:alert(1)",
            })
    void an_address_that_hides_its_host_or_has_none_is_none(String address) {
        assertThat(WebAddress.isValid(address)).isFalse();
    }
}
