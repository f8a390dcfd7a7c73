package org.onrecord.golden;

import java.util.List;
import java.util.Map;

/** A way of running the program: in this process, from the jar, or as a native binary. */
public interface Program {

    /** Runs the program with these arguments, this environment alone, and this standard input. */
    Run run(List<String> arguments, Map<String, String> environment, String input) throws Exception;
}
