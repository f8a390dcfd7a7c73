package org.onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book, article, film or programme.
 *
 * @param title its title
 * @param authors who made it
 * @param form what form it has
 * @param year when it appeared, or null
 */
public record WorkDetail(
        String title,
        List<String> authors,
        WorkForm form,
        @Nullable FactDate year) implements Detail {}
