package org.palabre.directory;

import java.util.List;

/** Looks at the company's directory as it is, for those who set Palabre up. Faults are an answer here. */
public interface DirectorySurvey {
    /** The servers in their order, as host and port, with how the connection is protected. */
    List<String> servers();

    /** Asks every server, and the first that answers for that person. Takes a few seconds for each that does not. */
    DirectoryReport of(String login);
}
