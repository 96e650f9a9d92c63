package io.resolvent.evaluation.report;

import java.util.List;

/** A part of a {@link Page}, with a heading and a sentence on how to read it. */
public sealed interface Section permits Page.Table, Section.Chart, Section.Bars, Section.Stories {

    String title();

    String note();

    /** The template's word for how to show it. */
    default String kind() {
        return switch (this) {
            case Page.Table table -> "table";
            case Chart chart -> "chart";
            case Bars bars -> "bars";
            case Stories stories -> "stories";
        };
    }

    /** @param svg made by a drawing of this package, safe to show as it is */
    record Chart(String title, String note, String svg) implements Section {}

    /** Counts, the largest first. */
    record Bars(String title, String note, List<Bar> bars) implements Section {

        public Bars {
            bars = List.copyOf(bars);
        }

        /** @param share of the longest bar, 0 to 1 */
        public record Bar(String label, String count, double share) {

            /** For the style sheet. */
            public String width() {
                return String.format(java.util.Locale.ROOT, "width:%.1f%%", 100 * share);
            }
        }
    }

    /** Single tickets, told one by one. */
    record Stories(String title, String note, List<Story> stories) implements Section {

        public Stories {
            stories = List.copyOf(stories);
        }

        /**
         * @param heading the ticket
         * @param mark a word that stands out, for example how sure the assistant was
         * @param lines what was asked, said, done, each with its name
         */
        public record Story(String heading, String mark, List<Page.Figure> lines) {

            public Story {
                lines = List.copyOf(lines);
            }
        }
    }

    /** Whether there is nothing to show. */
    default boolean isEmpty() {
        return switch (this) {
            case Page.Table table -> table.rows().isEmpty();
            case Chart chart -> chart.svg().isEmpty();
            case Bars bars -> bars.bars().isEmpty();
            case Stories stories -> stories.stories().isEmpty();
        };
    }
}
