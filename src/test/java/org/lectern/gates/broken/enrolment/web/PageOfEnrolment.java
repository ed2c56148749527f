package org.lectern.gates.broken.enrolment.web;

/** A page that others must not know. */
public class PageOfEnrolment {}
