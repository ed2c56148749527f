package org.lectern.person;

/** How high a post stands, in four bands that serve every service and every level of government. */
public enum RankBand {
    FRONT_LINE,
    SUPERVISOR,
    SENIOR,
    LEADERSHIP
}
