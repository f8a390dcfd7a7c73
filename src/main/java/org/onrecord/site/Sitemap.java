package org.onrecord.site;

import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.model.CaseRecord;

/** The files for search engines, for a site whose address is known. */
record Sitemap(CaseRecord record, Publishing publishing) {
    private static final String PATH = "sitemap.xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** The largest number of pages in a file that search engines accept. */
    private static final int MAX = 50_000;

    void write(List<String> pages, Site.Files files) {
        if (publishing.base() == null) {
            return;
        }
        if (pages.size() <= MAX) {
            write(PATH, "urlset", "url", pages, files);
        } else {
            var parts = (pages.size() + MAX - 1) / MAX;
            for (var i = 0; i < parts; i++) {
                write(part(i), "urlset", "url", pages.subList(i * MAX, Math.min(pages.size(), (i + 1) * MAX)), files);
            }
            var names = IntStream.range(0, parts).mapToObj(Sitemap::part).toList();
            write(PATH, "sitemapindex", "sitemap", names, files);
        }
        if (publishing.isIndexed()) {
            files.write(
                    "robots.txt",
                    out -> out.append("User-agent: *\nAllow: /\nSitemap: ")
                            .append(publishing.place(PATH))
                            .append("\n"));
        }
    }

    private static String part(int number) {
        return "sitemap-" + (number + 1) + ".xml";
    }

    private void write(String path, String root, String element, List<String> listed, Site.Files files) {
        files.write(path, sink -> {
            var out = Markup.xml(sink).open(root, "xmlns", NAMESPACE);
            for (var one : listed) {
                out.open(element).element("loc", publishing.place(one));
                out.element("lastmod", record.released().toString()).close();
            }
            out.closeAll();
        });
    }
}
