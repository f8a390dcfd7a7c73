/** Signatures of files, checked by OpenSSH's {@code ssh-keygen}, whose words become stable codes here. */
@NullMarked
package org.onrecord.trust;

import org.jspecify.annotations.NullMarked;
