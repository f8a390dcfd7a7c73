package org.onrecord.model;

import org.jspecify.annotations.Nullable;

/**
 * A review, inspection or inquiry.
 *
 * @param title what it is called
 * @param commissionedBy who ordered it, or null
 * @param ledBy who led it, or null
 * @param ordered when it was ordered, or null
 * @param reported when it reported, or null
 * @param recommendations how many recommendations it made, or null
 * @param rating the grade that it gave or was given, or null
 */
public record InquiryDetail(
        String title,
        @Nullable String commissionedBy,
        @Nullable String ledBy,
        @Nullable FactDate ordered,
        @Nullable FactDate reported,
        @Nullable Integer recommendations,
        @Nullable String rating)
        implements Detail {}
