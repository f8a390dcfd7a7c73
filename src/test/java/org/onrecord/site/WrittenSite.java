package org.onrecord.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.onrecord.history.VersionSource;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Sink;

/**
 * A site in memory.
 *
 * @param files contents by path
 * @param pages those that have been parsed
 */
record WrittenSite(Map<String, String> files, Map<String, Document> pages) {

    static WrittenSite of(CaseRecord record) {
        return of(record, Publishing.UNKNOWN);
    }

    static WrittenSite of(CaseRecord record, Publishing publishing) {
        return of(record, VersionSource.NONE, publishing);
    }

    static WrittenSite of(CaseRecord record, VersionSource editions, Publishing publishing) {
        var files = new LinkedHashMap<String, String>();
        Site.write(record, editions, publishing, (path, content) -> {
            var text = new StringBuilder();
            content.accept(new Sink(text));
            if (files.put(path, text.toString()) != null) {
                throw new IllegalStateException(path + " is written twice");
            }
        });
        return new WrittenSite(files, new HashMap<>());
    }

    Document page(String path) {
        return pages.computeIfAbsent(path, _ -> Jsoup.parse(files.get(path)));
    }

    Stream<String> paths() {
        return files.keySet().stream().filter(path -> path.endsWith(".html"));
    }
}
