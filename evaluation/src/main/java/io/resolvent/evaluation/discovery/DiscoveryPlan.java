package io.resolvent.evaluation.discovery;

import io.resolvent.agent.config.Settings;
import java.nio.file.Path;
import java.util.List;

/**
 * What is asked for.
 *
 * @param history whose labels are hidden
 * @param knowledge documents, may be none
 * @param macros may be none
 */
record DiscoveryPlan(List<Path> history, List<Path> knowledge, List<Path> macros, Path out, Settings settings) {}
