package org.onrecord.search.names;

import java.util.List;

/**
 * The meaning of a name.
 *
 * @param isDescribed whether it is a description, for example "the lodger"
 * @param ids ids of the people or bodies it can mean; empty for a name of the case itself
 */
record Name(boolean isDescribed, boolean isBody, List<String> ids) {}
