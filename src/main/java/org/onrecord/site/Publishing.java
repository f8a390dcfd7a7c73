package org.onrecord.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.model.CaseRecord;

/**
 * The address of a published site, and whether search engines may list it.
 *
 * @param base the address of its folder, with a slash at the end; null if it is not known
 */
public record Publishing(@Nullable String base, boolean isIndexed) {
    private static final String SITEMAP = "sitemap.xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** The largest number of pages in a file that search engines accept. */
    private static final int MAX_PAGES = 50_000;

    public static final Publishing UNKNOWN = new Publishing(null, false);

    /** Checks the address of a site, which may lack the slash at its end. */
    public static Publishing of(@Nullable String base, boolean isIndexed) {
        return base == null ? new Publishing(null, isIndexed) : new Publishing(checked(base), isIndexed);
    }

    private static String checked(String base) {
        try {
            var uri = new URI(base);
            var isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!isWeb || uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw invalid("“" + base + "” is not the address of a website");
            }
            if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw invalid("the address of a website has no query (?) or fragment (#): “" + base + "”");
            }
            var address = uri.normalize().toASCIIString();
            return address.endsWith("/") ? address : address + "/";
        } catch (URISyntaxException e) {
            throw invalid("“" + base + "” is not the address of a website");
        }
    }

    private static Failure invalid(String message) {
        return Failure.usage(
                "bad-argument",
                message,
                "give the http or https address of its folder, such as https://example.org/record/");
    }

    /** Returns the address of a page; null if that of the site is not known. */
    @Nullable
    String address(String path) {
        return base == null ? null : base + (path.equals(Site.FIRST_PAGE) ? "" : path);
    }

    /** Returns the address of a page, or its path in the site if that of the site is not known. */
    String place(String path) {
        var address = address(path);
        return address == null ? path : address;
    }

    /** Writes the files for search engines, if the address is known. */
    void write(CaseRecord record, List<String> pages, Site.Files files) {
        if (base == null) {
            return;
        }
        if (pages.size() <= MAX_PAGES) {
            write(SITEMAP, "urlset", "url", record, pages, files);
        } else {
            var parts = (pages.size() + MAX_PAGES - 1) / MAX_PAGES;
            for (var i = 0; i < parts; i++) {
                write(
                        part(i),
                        "urlset",
                        "url",
                        record,
                        pages.subList(i * MAX_PAGES, Math.min(pages.size(), (i + 1) * MAX_PAGES)),
                        files);
            }
            var names = IntStream.range(0, parts).mapToObj(Publishing::part).toList();
            write(SITEMAP, "sitemapindex", "sitemap", record, names, files);
        }
        if (isIndexed) {
            files.write(
                    "robots.txt",
                    out -> out.append("User-agent: *\nAllow: /\nSitemap: ")
                            .append(place(SITEMAP))
                            .append("\n"));
        }
    }

    private static String part(int number) {
        return "sitemap-" + (number + 1) + ".xml";
    }

    private void write(
            String path, String root, String element, CaseRecord record, List<String> listed, Site.Files files) {
        files.write(path, sink -> {
            var out = Markup.xml(sink).open(root, "xmlns", NAMESPACE);
            for (var one : listed) {
                out.open(element).element("loc", place(one));
                out.element("lastmod", record.released().toString()).close();
            }
            out.closeAll();
        });
    }
}
