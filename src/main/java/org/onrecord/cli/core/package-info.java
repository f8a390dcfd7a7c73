/** Shared by all commands: the session, common options, values of options, help. */
@NullMarked
package org.onrecord.cli.core;

import org.jspecify.annotations.NullMarked;
