/**
 * A server for the Model Context Protocol on standard input and output, which gives assistants facts with their
 * sources.
 *
 * <p>Messages are JSON-RPC, one per line. The package does not depend on the command line, and sends only answers.
 */
@NullMarked
package org.onrecord.mcp;

import org.jspecify.annotations.NullMarked;
