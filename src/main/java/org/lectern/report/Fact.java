package org.lectern.report;

import java.time.LocalDate;
import java.util.List;

/** Something that is counted: it knows the rows it stands in, and the day it is counted on. */
interface Fact {

    /** The keys of the rows it stands in: several for instruments, else one. */
    List<String> keys(Dimension dimension);

    /** The session it belongs to; a session belongs to itself. */
    SessionFact session();

    /** The reporting date; null where there is none. */
    LocalDate on();
}
