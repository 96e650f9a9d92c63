package io.resolvent.evaluation.discovery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far two ways of dividing the same tickets agree.
 *
 * @param mutualInformation normalised by the mean of both entropies (Strehl, Ghosh 2002), 0 to 1
 * @param adjustedRand pairs divided alike, beyond chance (Hubert, Arabie 1985), at most 1
 * @param accuracy share of tickets that are right when each label is matched to one cluster, as well as that can be done
 *     (Kuhn 1955)
 * @param purity share of tickets with their cluster's most frequent label: what naming each cluster would get right
 */
record Agreement(double mutualInformation, double adjustedRand, double accuracy, double purity) {

    /** @param found the cluster of each ticket; {@code labels} its label */
    static Agreement of(List<String> found, List<String> labels) {
        if (found.isEmpty()) {
            return new Agreement(0, 0, 0, 0);
        }
        int[] rows = numbers(labels);
        int[] columns = numbers(found);
        int height = Arrays.stream(rows).max().orElse(0) + 1;
        int width = Arrays.stream(columns).max().orElse(0) + 1;
        int[][] table = new int[height][width];
        for (int i = 0; i < rows.length; i++) {
            table[rows[i]][columns[i]]++;
        }
        return new Agreement(
                mutualInformation(table, rows.length),
                adjustedRand(table, rows.length),
                (double) matched(table) / rows.length,
                (double) mostFrequent(table) / rows.length);
    }

    private static int[] numbers(List<String> names) {
        List<String> distinct =
                names.stream().distinct().sorted(Comparator.naturalOrder()).toList();
        return names.stream()
                .mapToInt(name -> java.util.Collections.binarySearch(distinct, name))
                .toArray();
    }

    private static double mutualInformation(int[][] table, double total) {
        int[] rows = rowSums(table);
        int[] columns = columnSums(table);
        double shared = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                if (table[r][c] > 0) {
                    double joint = table[r][c] / total;
                    shared += joint * Math.log(joint * total * total / ((double) rows[r] * columns[c]));
                }
            }
        }
        double both = entropy(rows, total) + entropy(columns, total);
        return both == 0 ? 1 : 2 * shared / both;
    }

    private static double entropy(int[] counts, double total) {
        return Arrays.stream(counts)
                .filter(count -> count > 0)
                .mapToDouble(count -> -count / total * Math.log(count / total))
                .sum();
    }

    private static double adjustedRand(int[][] table, double total) {
        double together = Arrays.stream(table)
                .flatMapToInt(Arrays::stream)
                .mapToDouble(Agreement::pairs)
                .sum();
        double rows =
                Arrays.stream(rowSums(table)).mapToDouble(Agreement::pairs).sum();
        double columns =
                Arrays.stream(columnSums(table)).mapToDouble(Agreement::pairs).sum();
        double expected = rows * columns / Math.max(1, pairs(total));
        double most = (rows + columns) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(double count) {
        return count * (count - 1) / 2;
    }

    private static int mostFrequent(int[][] table) {
        return IntStream.range(0, table[0].length)
                .map(c -> Arrays.stream(table).mapToInt(row -> row[c]).max().orElse(0))
                .sum();
    }

    private static int[] rowSums(int[][] table) {
        return Arrays.stream(table).mapToInt(row -> Arrays.stream(row).sum()).toArray();
    }

    private static int[] columnSums(int[][] table) {
        return IntStream.range(0, table[0].length)
                .map(c -> Arrays.stream(table).mapToInt(row -> row[c]).sum())
                .toArray();
    }

    private static int matched(int[][] table) {
        return table.length <= table[0].length ? Matching.most(table) : Matching.most(turned(table));
    }

    private static int[][] turned(int[][] table) {
        int[][] turned = new int[table[0].length][table.length];
        for (int r = 0; r < table.length; r++) {
            for (int c = 0; c < table[0].length; c++) {
                turned[c][r] = table[r][c];
            }
        }
        return turned;
    }
}
