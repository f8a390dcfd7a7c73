/**
 * The Model Context Protocol on standard input and output: an assistant asks, and gets facts with their sources.
 *
 * <p>JSON-RPC, one message on a line. It knows nothing of the command line, and sends nothing that was not asked for.
 */
@NullMarked
package org.onrecord.mcp;

import org.jspecify.annotations.NullMarked;
