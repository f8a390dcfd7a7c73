package org.onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or body that the record speaks of.
 *
 * @param id stable id, kebab-case
 * @param type person or organisation
 * @param name what to call them
 * @param aliases other names and descriptions people use for them
 * @param role one short phrase
 * @param isPrivate whether they are in the record only for what they did in office, with no page of their own
 * @param pronouns how to speak of them, or null when the file does not say
 */
public record Party(
        String id,
        PartyType type,
        String name,
        List<String> aliases,
        String role,
        boolean isPrivate,
        @Nullable Pronouns pronouns) {

    /** The role without what follows its first comma: what somebody was, without where and when. */
    public String shortRole() {
        var comma = role.indexOf(',');
        return comma < 0 ? role : role.substring(0, comma);
    }
}
