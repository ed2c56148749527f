package org.lectern.shared;

/**
 * Which page of a list is wanted. Out-of-range values are clamped, never refused.
 *
 * @param page from 0
 * @param size 1 to {@link #MAX_SIZE}
 */
public record PageRequest(int page, int size) {

    public static final int MAX_SIZE = 200;
    public static final int DEFAULT_SIZE = 50;

    /** No list is longer than this many rows: a page number beyond it would overflow. */
    private static final int MAX_PAGE = 1_000_000;

    public PageRequest {
        page = Math.max(0, Math.min(page, MAX_PAGE));
        size = Math.max(1, Math.min(size, MAX_SIZE));
    }

    public static PageRequest of(Integer page, Integer size) {
        return new PageRequest(page == null ? 0 : page, size == null ? DEFAULT_SIZE : size);
    }

    /** As an address says it: what is no number, or no longer one, counts as not said. */
    public static PageRequest parse(String page, String size) {
        return of(number(page), number(size));
    }

    private static Integer number(String text) {
        if (text == null || !text.matches("-?[0-9]{1,18}")) {
            return null;
        }
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Long.parseLong(text)));
    }

    public int offset() {
        return page * size;
    }
}
