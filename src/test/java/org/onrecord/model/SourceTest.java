package org.onrecord.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void a_neutral_citation_follows_the_name_of_the_case() {
        assertThat(source("R v Owen", "[2009] EWCA Crim 2259").titleAndCitation())
                .isEqualTo("R v Owen [2009] EWCA Crim 2259");
    }

    @Test
    void any_other_citation_follows_a_comma() {
        assertThat(source("Court Fees", "HC Deb 15 March 2010, vol 507").titleAndCitation())
                .isEqualTo("Court Fees, HC Deb 15 March 2010, vol 507");
    }

    @Test
    void a_citation_that_the_title_has_already_is_not_repeated() {
        assertThat(source("R v Owen [2009] EWCA Crim 2259", "[2009] EWCA Crim 2259")
                        .titleAndCitation())
                .isEqualTo("R v Owen [2009] EWCA Crim 2259");
    }

    @Test
    void without_a_citation_there_is_the_title() {
        assertThat(source("Our Child", null).titleAndCitation()).isEqualTo("Our Child");
    }

    private static Source source(String title, @Nullable String citation) {
        return new Source(
                "an-id",
                title,
                "A court",
                null,
                "https://example.org/",
                Source.Kind.JUDGMENT,
                null,
                List.of(),
                citation,
                null,
                null);
    }
}
