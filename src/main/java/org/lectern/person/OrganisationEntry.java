package org.lectern.person;

/**
 * What was entered about an organisation, not yet checked.
 *
 * @param nameEn null for none
 * @param parent id; null for the root of a tree
 * @param sector code of a target group
 * @param province code, ISO code or Chinese name
 */
public record OrganisationEntry(String name, String nameEn, Long parent, String sector, String province) {}
