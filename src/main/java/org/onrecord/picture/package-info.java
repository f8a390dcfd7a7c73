/** Pictures of answers as SVG: a timeline, custody over time and figures, each legible on a screen, on paper and to a screen reader. */
@NullMarked
package org.onrecord.picture;

import org.jspecify.annotations.NullMarked;
