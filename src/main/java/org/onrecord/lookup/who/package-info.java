/** People and bodies: who somebody is, or who is on record. */
@NullMarked
package org.onrecord.lookup.who;

import org.jspecify.annotations.NullMarked;
