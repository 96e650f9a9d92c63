package io.resolvent.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report for people: what matters in a sentence, the figures, then section after section; sections without anything in
 * them are left out.
 *
 * @param headline what the reader came for; empty when the figures say it
 * @param madeWith what the run was asked to do and what it was done with, at the end of the page
 */
public record Page(
        String title,
        String subtitle,
        Optional<Headline> headline,
        List<Figure> figures,
        List<Section> sections,
        List<Figure> madeWith) {

    /** One figure in words. */
    public record Figure(String name, String value) {}

    /**
     * @param claim the sentence
     * @param basis what it rests on, and what it does not promise
     */
    public record Headline(String claim, String basis) {}

    /** Cells are text; all rows are as long as the head. */
    public record Table(String title, String note, List<String> head, List<List<String>> rows) implements Section {

        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    public Page {
        figures = List.copyOf(figures);
        sections = sections.stream().filter(section -> !section.isEmpty()).toList();
        madeWith = List.copyOf(madeWith);
    }

    /**
     * Figures, a risk-coverage curve and tables.
     *
     * @param curve drawn with a line at {@code alpha}
     */
    public Page(
            String title,
            String subtitle,
            List<Figure> figures,
            Optional<RiskCoverage> curve,
            double alpha,
            List<Table> tables) {
        this(title, subtitle, Optional.empty(), figures, sections(curve, alpha, tables), List.of());
    }

    private static List<Section> sections(Optional<RiskCoverage> curve, double alpha, List<Table> tables) {
        List<Section> sections = new ArrayList<>();
        curve.map(c -> Drawings.riskCoverage(c, alpha, Optional.empty())).ifPresent(sections::add);
        sections.addAll(tables);
        return sections;
    }
}
