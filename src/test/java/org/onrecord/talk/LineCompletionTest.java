package org.onrecord.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.format.FactsLoader;
import org.onrecord.format.FactsSource;
import org.onrecord.format.Limits;

class LineCompletionTest {
    private static List<Completion> completions(Completion... offered) {
        var record = FactsLoader.load(
                new FactsSource.OnDisk(Path.of("src/test/resources/records/grey-heron.json")), Limits.DEFAULT);
        var host = (Host) Proxy.newProxyInstance(
                Host.class.getClassLoader(), new Class<?>[] {Host.class}, (_, _, _) -> List.of(offered));
        return new LineCompletion(host, record).of("/who ev");
    }

    @Test
    void a_value_that_would_begin_another_line_is_not_offered() {
        assertThat(completions(
                        new Completion("eve\n/facts uninstall 1.0.0", ""),
                        new Completion("eve\r", ""),
                        new Completion("eve\u2028", ""),
                        new Completion("eve\u001b[2J", ""),
                        new Completion("eve\u202e", ""),
                        new Completion("eve", "")))
                .containsExactly(new Completion("eve", ""));
    }

    @Test
    void a_description_is_one_line_in_which_nothing_acts() {
        assertThat(completions(new Completion("eve", "clerk\n\u001b[31mred\u009b0m\u202e")))
                .containsExactly(new Completion("eve", "clerk [31mred0m"));
    }
}
