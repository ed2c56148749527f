package org.lectern.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list and how long the whole list is.
 *
 * @param total rows in the whole list, not on this page
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> of(List<T> items, PageRequest request, long total) {
        return new Page<>(items, request.page(), request.size(), total);
    }

    /** The page of a list that is at hand as a whole. */
    public static <T> Page<T> cut(List<T> whole, PageRequest request) {
        int from = Math.min(request.offset(), whole.size());
        return of(whole.subList(from, Math.min(from + request.size(), whole.size())), request, whole.size());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), page, size, total);
    }

    public int pages() {
        return (int) ((total + size - 1) / size);
    }

    /** The number of the first row on this page, from 1; 0 when there is none. */
    public long firstRow() {
        return items.isEmpty() ? 0 : (long) page * size + 1;
    }

    public long lastRow() {
        return (long) page * size + items.size();
    }
}
