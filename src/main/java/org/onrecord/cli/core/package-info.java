/** The run of a command line, common options, values of options, and help, shared by all commands. */
@NullMarked
package org.onrecord.cli.core;

import org.jspecify.annotations.NullMarked;
