package io.resolvent.evaluation.report;

import java.util.List;
import java.util.Optional;

/**
 * A report for people.
 *
 * @param curve drawn with a line at {@code alpha}
 */
public record Page(
        String title,
        String subtitle,
        List<Figure> figures,
        Optional<RiskCoverage> curve,
        double alpha,
        List<Table> tables) {

    /** One figure in words. */
    public record Figure(String name, String value) {}

    /** Cells are text; all rows are as long as the head. */
    public record Table(String title, String note, List<String> head, List<List<String>> rows) {

        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    public Page {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }
}
