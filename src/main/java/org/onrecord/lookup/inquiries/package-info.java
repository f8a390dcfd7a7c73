/** Reviews, inspections and inquiries with their findings. */
@NullMarked
package org.onrecord.lookup.inquiries;

import org.jspecify.annotations.NullMarked;
