package org.onrecord.search.names;

import java.util.List;

/**
 * The meaning of a name.
 *
 * @param isDescribed whether it describes, as "the lodger" does
 * @param ids the people or bodies that it can mean; none for a name of the case itself
 */
record Name(boolean isDescribed, boolean isBody, List<String> ids) {}
