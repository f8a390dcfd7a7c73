package org.onrecord.site;

import java.util.function.Consumer;
import org.onrecord.output.page.TextContext;
import org.onrecord.site.Frame.Head;

/** Where pages go, each in its frame. */
interface Pages {
    void add(Head head, Consumer<TextContext> content);
}
