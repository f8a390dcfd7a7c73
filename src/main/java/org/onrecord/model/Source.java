package org.onrecord.model;

import org.jspecify.annotations.Nullable;

/**
 * A publication that facts rest on.
 *
 * @param id stable id, kebab-case
 * @param title its title
 * @param publisher who published it
 * @param published when, or null when that is not known
 * @param url where a reader can open it
 * @param kind what sort of publication it is
 * @param note what a careful reader must know of it, or null
 */
public record Source(
        String id,
        String title,
        String publisher,
        @Nullable FactDate published,
        String url,
        SourceKind kind,
        @Nullable String note) {}
