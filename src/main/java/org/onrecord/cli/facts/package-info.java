/** The commands about facts files and installed records. */
@NullMarked
package org.onrecord.cli.facts;

import org.jspecify.annotations.NullMarked;
