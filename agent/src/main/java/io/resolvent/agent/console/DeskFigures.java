package io.resolvent.agent.console;

/** Placeholder until wired. */
interface DeskFigures {
    DeskView now();

    java.util.List<String> effects(long seq);

    String outcome(long seq);
}
