package org.onrecord.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.failure.Failure;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Markup;

/**
 * The address of a published site, and whether search engines may list it.
 *
 * @param base the address of its folder, with a slash at the end; null if it is not known
 */
public record Publishing(@Nullable String base, boolean isIndexed) {
    private static final String SITEMAP = "sitemap.xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

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
        files.write(SITEMAP, sink -> {
            var out = Markup.xml(sink).open("urlset", "xmlns", NAMESPACE);
            for (var page : pages) {
                out.open("url").element("loc", place(page));
                out.element("lastmod", record.released().toString()).close();
            }
            out.closeAll();
        });
        if (isIndexed) {
            files.write(
                    "robots.txt",
                    out -> out.append("User-agent: *\nAllow: /\nSitemap: ")
                            .append(place(SITEMAP))
                            .append("\n"));
        }
    }
}
