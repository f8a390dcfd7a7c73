package org.onrecord.docs;

/** The sentences of the man pages that no command has. */
final class ManPageWords {
    static final String SHARED = "*onrecord*(1) describes common options, exit status and environment, and explains"
            + " marks such as _[3]+2_, _rests on one source_ and _as of_.";

    static final String CLOSED_PIPE = "A closed pipe ends quietly with 0. *onrecord facts validate* prints problems on"
            + " standard output and ends with 4. *onrecord facts diff --exit-code* ends with 1 if the two versions differ."
            + " A signal ends with 128 and its number.\n\n"
            + "Limits of the system can keep the program from starting. It then ends with 13 or 33 and \"Failed to create the"
            + " main Isolate\" (it needs 3.2 GB of addresses, ulimit -v, which is not memory in use), with 127 (too few open"
            + " files, ulimit -n) or with 139 (too little room for the stack or data, ulimit -s, ulimit -d), and never with 1.";

    static final String FILES = """
            A record is built into the program. Use *--facts* or *ONRECORD_FACTS* for another facts file;
            *onrecord-facts*(5) describes the format. *onrecord paths* says which file is used, and why.
            """;

    static final String MCP = """
            An assistant starts *onrecord mcp* and sends it messages. Most assistants accept this configuration:

            ....
            {
              "mcpServers": {
                "onrecord": {"command": "onrecord", "args": ["mcp"]}
              }
            }
            ....

            Options that select a record go into _args_, before or after _mcp_. The server reads only the record, writes no
            files, and does not use the network.

            == Protocol

            JSON-RPC 2.0, one message per line: versions 2026-07-28, 2025-11-25 and 2025-06-18 of the Model Context Protocol; the
            last two begin with _initialize_. A message has at most 1,048,576 characters and 64 levels of nesting. An invalid
            request gets an error, and the next line is read. The program ends when its input ends.

            == Tools

            _ask_, _search_, _show_, _who_, _outcome_, _status_, _parole_, _timeline_, _reforms_, _inquiries_, _overview_ and
            _sources_ give the same answers as the commands of these names. A result is text, a line for each fact with its id, what came of
            it, and its confidence unless it is _established_. With _sources_ it lists the sources too, each once; _ask_ and _show_ always do. With
            _data_ it is structured data with every field and source instead, whose schema *onrecord schema mcp* prints. It has at most 8 kB, or 40 kB if _limit_ is given, and 1 kB if nothing
            is on record; _cursor_ takes the cursor in the previous result. A result that is not on record, unsure, withheld
            or ambiguous says so. A wrong argument gives a result with _isError_; an unknown tool is an error.""";

    static final String EXPORT = """
            *--format site* makes a folder of pages: an overview with the milestones as a picture, questions and answers, briefs, the
            timeline by year, people, outcomes, parole, reforms, inquiries, impact, works, sources, corrections with an Atom feed, a
            search, and a page for each fact and for each person or body that is not private. Start with _index.html_. The pages
            open from the disk or from any server; nothing is fetched from elsewhere, and only the search and the filter of the
            timeline need JavaScript. A fact keeps its address, _facts/ID.html_, in later versions of the record. Every page names
            its version of the record.

            Each page asks search engines not to list it, unless *--index* is given. With *--base-url* a page gives its address
            and a preview for links to it, the feed has absolute addresses, and _sitemap.xml_ lists all pages; with *--index* too,
            _robots.txt_ names it, which search engines read only at the root of a host.

            The folder is written under a temporary name and renamed when it is complete. A folder that is not empty is left as
            it is, unless *--force* is given and it contains only an existing website.""";

    static final String SHELL = """
            A line that starts with a slash is a command: any command of *onrecord*(1), such as */who barker*,
            or one of these. Every other line is a question.
            """;

    private ManPageWords() {}
}
