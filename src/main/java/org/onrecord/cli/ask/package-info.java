/** Questions in plain English, and the shell. */
@NullMarked
package org.onrecord.cli.ask;

import org.jspecify.annotations.NullMarked;
