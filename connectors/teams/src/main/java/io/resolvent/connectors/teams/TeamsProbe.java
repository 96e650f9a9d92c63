package io.resolvent.connectors.teams;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.http.ProbeFailure;
import io.resolvent.connectors.http.StoreClient;
import java.util.List;
import java.util.Optional;

/** Asks for the workflow by GET, which starts nothing: a workflow that is there says that it wants a POST. */
record TeamsProbe(TeamsConfig config, StoreClient client) {

    private static final String WANTS_POST = "TriggerRequestMethodNotValid";
    private static final String TURNED_OFF = "WorkflowTriggerIsNotEnabled";
    private static final ProbeFailure FAILURE = new ProbeFailure(
            "copy the workflow's address again, whole: its signature (sig) is wrong, or not anyone may trigger it",
            "let anyone trigger the workflow: its setting \"Who can trigger the flow\"",
            "check that the workflow is there and that url-secret is its whole address");

    ProbeResult run() {
        try {
            client.send(config.workflow().request("GET", Optional.empty(), true, "the workflow"));
            return new ProbeResult(
                    ProbeResult.State.MISCONFIGURED,
                    "",
                    List.of("check url-secret: a web page is there, and no workflow"));
        } catch (ConnectorException e) {
            return said(e);
        }
    }

    private ProbeResult said(ConnectorException e) {
        String words = String.valueOf(e.getMessage());
        if (e.kind() == FailureKind.REJECTED && words.contains(WANTS_POST)) {
            return new ProbeResult(ProbeResult.State.READY, config.channel(), List.of());
        }
        if (words.contains(TURNED_OFF)) {
            return new ProbeResult(
                    ProbeResult.State.MISCONFIGURED, "", List.of("turn the workflow on: it is off, or was deleted"));
        }
        return FAILURE.of(e, "");
    }
}
