package org.lectern.trainingbase;

/** What is said about a venue; the Chinese name and the ways there may be left out. */
public record VenueDetails(String name, String nameZh, String address, String wayThere, String wayThereZh) {}
