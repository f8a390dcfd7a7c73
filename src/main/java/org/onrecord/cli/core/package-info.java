/** Shared by all commands: the run of a command line, common options, values of options, help. */
@NullMarked
package org.onrecord.cli.core;

import org.jspecify.annotations.NullMarked;
