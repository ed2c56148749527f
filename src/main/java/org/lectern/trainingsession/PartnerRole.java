package org.lectern.trainingsession;

/** What a partner does: hold the session together with the owner, or support it. The owner alone counts it. */
public enum PartnerRole {
    CO_HOST,
    PARTNER
}
