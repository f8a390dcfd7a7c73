/** Layout, screen style, safe text and word wrapping, shared by all formats. */
@NullMarked
package org.onrecord.output.layout;

import org.jspecify.annotations.NullMarked;
