package io.resolvent.agent.intent;

/** Quickselect (Hoare 1961) with a median-of-three pivot. */
final class Selection {

    private Selection() {}

    /** Brings the {@code count} smallest of the first {@code size} keys to the front, in any order. */
    static void smallest(long[] keys, int size, int count) {
        int low = 0;
        int high = size - 1;
        while (low < high && count > low && count <= high) {
            long pivot = median(keys[low], keys[(low + high) >>> 1], keys[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long kept = keys[i];
                    keys[i++] = keys[j];
                    keys[j--] = kept;
                }
            }
            if (count <= j + 1) {
                high = j;
            } else if (count > i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
