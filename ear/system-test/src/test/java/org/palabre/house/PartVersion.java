package org.palabre.house;

import java.util.Arrays;
import java.util.List;

/** A version of a library, as far as its numbers tell: 4.1.130.Final, 33.5.0-jre. */
record PartVersion(List<Integer> numbers) implements Comparable<PartVersion> {
    static PartVersion of(String text) {
        return new PartVersion(Arrays.stream(text.split("[.-]"))
                .takeWhile(part -> part.matches("\\d+"))
                .map(Integer::valueOf)
                .toList());
    }

    @Override
    public int compareTo(PartVersion other) {
        for (int at = 0; at < Math.max(numbers.size(), other.numbers.size()); at++) {
            int order = Integer.compare(at(at), other.at(at));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int at(int place) {
        return place < numbers.size() ? numbers.get(place) : 0;
    }
}
