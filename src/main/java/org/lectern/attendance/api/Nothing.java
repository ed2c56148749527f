package org.lectern.attendance.api;

/** The body of an action that has nothing to say: {@code {}}. */
public record Nothing() {}
