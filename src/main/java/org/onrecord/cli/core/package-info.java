/** What every command builds on: the session, options of every command, values of options, help. */
@NullMarked
package org.onrecord.cli.core;

import org.jspecify.annotations.NullMarked;
