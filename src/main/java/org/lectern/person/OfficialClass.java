package org.lectern.person;

/**
 * The classes of three official tables: the persons of CAT article 10, the groups of the second phase of the World
 * Programme for Human Rights Education, the groups of the national assessment.
 */
public enum OfficialClass {
    LAW_ENFORCEMENT_CIVIL,
    LAW_ENFORCEMENT_MILITARY,
    MEDICAL_PERSONNEL,
    PUBLIC_OFFICIALS,
    CUSTODY_AND_TREATMENT,
    OTHER_PERSONS,
    LAW_ENFORCEMENT,
    CIVIL_SERVANTS,
    TEACHERS_AND_EDUCATORS,
    MILITARY,
    CADRES_AND_OFFICIALS,
    JUSTICE_SYSTEM,
    MEDIA,
    OTHER,
    NOT_COVERED
}
