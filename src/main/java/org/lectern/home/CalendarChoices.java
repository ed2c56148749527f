package org.lectern.home;

import java.util.Map;

/** For whom a calendar can be shown alone: names by id, in their order. */
public record CalendarChoices(Map<Long, String> trainers, Map<Long, String> rooms) {}
