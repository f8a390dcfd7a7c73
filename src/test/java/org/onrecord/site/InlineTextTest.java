package org.onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.lookup.LoadedRecords;
import org.onrecord.output.layout.Markup;
import org.onrecord.output.layout.Phrase;
import org.onrecord.output.layout.Phrase.Target;
import org.onrecord.output.layout.Sink;
import org.onrecord.output.layout.Tone;

class InlineTextTest {

    private static String written(Phrase phrase) {
        var text = new StringBuilder();
        var out = Markup.html(new Sink(text));
        out.open("p");
        new InlineText(out, new Places(LoadedRecords.GREY_HERON), "timeline.html").write(phrase);
        out.close();
        return text.toString();
    }

    @Test
    void the_mark_of_a_source_leads_to_it() {
        assertThat(written(Phrase.of("[12]", Tone.QUIET, new Target.Mark(12, null))))
                .contains("href=\"#s12\"");
    }

    @Test
    void a_text_of_the_record_that_looks_like_a_mark_leads_nowhere() {
        assertThat(written(Phrase.of("[12]"))).contains("[12]").doesNotContain("<a");
        assertThat(written(Phrase.of("[12]", Tone.QUIET))).contains("[12]").doesNotContain("<a");
        assertThat(written(Phrase.title("[12]", "https://example.org/a")))
                .contains("href=\"https://example.org/a\"")
                .doesNotContain("#s12");
    }
}
