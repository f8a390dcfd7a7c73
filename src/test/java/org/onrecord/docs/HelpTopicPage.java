package org.onrecord.docs;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.onrecord.golden.InProcess;

/** A topic of the help as AsciiDoc: its entries, "  word  text", become a list, but for options, which have their own. */
final class HelpTopicPage {
    private static final Pattern OPTION = Pattern.compile("(?m)^  --.*\\R(?:   .*\\R)*");
    private static final Pattern ENTRY = Pattern.compile("^  (\\S+(?: \\S+)*) {2,}(\\S.*)$");

    private HelpTopicPage() {}

    /** What {@code onrecord help TOPIC} prints, without its title. */
    static String printed(String topic) {
        var help = new InProcess().run(List.of("help", topic), Map.of(), "").out();
        var page = new StringBuilder();
        OPTION.matcher(help).replaceAll("").lines().skip(2).forEach(line -> {
            var entry = ENTRY.matcher(line);
            if (line.startsWith("   ")) {
                page.append("  ").append(line.strip());
            } else if (entry.matches()) {
                page.append('*').append(entry.group(1)).append("*::\n  ").append(entry.group(2));
            } else {
                page.append(line);
            }
            page.append('\n');
        });
        return page.toString();
    }
}
