package io.resolvent.ingestion.passages;

import io.resolvent.ingestion.index.SourceKind;

/**
 * How long passages are, in words.
 *
 * @param whole a text of up to this many words is one passage
 * @param enough a heading begins a new passage once it has this many
 * @param most a passage has no more, unless a single word is longer
 */
public record PassageSize(int whole, int enough, int most) {

    /**
     * What is searched. Measured on openings of bank tickets and on sentences cut out of their documents: passages of 60
     * words find more of the needed documents than those of 100 or 200.
     */
    public static final PassageSize SEARCHED = new PassageSize(60, 30, 60);

    /** What is read and quoted around a passage that was found. */
    public static final PassageSize SECTION = new PassageSize(200, 120, 200);

    /** A canned answer is one passage, because it is only ever sent whole. */
    public static final PassageSize ANSWER = new PassageSize(1_000, 1_000, 1_000);

    /** The size in which passages of this kind are searched. */
    public static PassageSize searched(SourceKind kind) {
        return kind == SourceKind.MACRO ? ANSWER : SEARCHED;
    }

    /** The size in which passages of this kind are read. */
    public static PassageSize read(SourceKind kind) {
        return kind == SourceKind.MACRO ? ANSWER : SECTION;
    }

    /** Changes whenever documents would be cut in another way, so that what was cut before is cut again. */
    public static String recipe() {
        return "2|" + SEARCHED + "|" + ANSWER;
    }

    public PassageSize {
        if (whole < 1 || enough < 1 || most < enough) {
            throw new IllegalArgumentException(
                    "passages of " + enough + " to " + most + " words, whole up to " + whole);
        }
    }

    /** Fewer words are not worth a passage of their own. */
    int scrap() {
        return Math.min(25, most / 3);
    }
}
