package io.resolvent.agent.connect;

import io.resolvent.connectors.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;

/** Asks a person for what a connector needs. Secrets are asked for by reference; a secret itself only to be put into a file. */
public final class Questions {

    private final Dialogue dialogue;
    private final Needs needs;
    private final Manifest manifest;
    private final Path secrets;

    /** @param secrets the folder in which files for secrets are offered */
    public Questions(Dialogue dialogue, Needs needs, Manifest manifest, Path secrets) {
        this.dialogue = dialogue;
        this.needs = needs;
        this.manifest = manifest;
        this.secrets = secrets;
    }

    /**
     * What was given, completed: first what the connector cannot do without, then what it can.
     *
     * @throws MissingAnswer when something is missing or wrong and nobody can be asked
     */
    public Answers complete(Answers given) {
        Answers answers = needed(given);
        for (String key : new TreeSet<>(manifest.settings().keySet())) {
            if (!answers.has(key)) {
                Optional<String> answer = ask(key, manifest.settings().getOrDefault(key, ""), "empty to leave it out");
                if (answer.isEmpty()) {
                    return answers;
                }
                answers = needed(answers.with(key, answer.get()));
            }
        }
        return answers;
    }

    private Answers needed(Answers given) {
        Answers answers = given;
        for (Optional<Need> need = needs.next(answers); need.isPresent(); need = needs.next(answers)) {
            Need missing = need.get();
            String hint = missing.isMissing() ? "needed" : missing.problem();
            String answer = ask(missing.key(), missing.meaning(), hint).orElseThrow(() -> new MissingAnswer(missing));
            answers = answers.with(missing.key(), answer);
        }
        return answers;
    }

    private Optional<String> ask(String key, String meaning, String hint) {
        return SecretKeys.isSecret(key)
                ? askReference(key, meaning, hint)
                : dialogue.ask(key + ": " + meaning + " (" + hint + ")");
    }

    private Optional<String> askReference(String key, String meaning, String hint) {
        Path offered = secrets.resolve(key);
        String question = key + ": " + meaning + ". Where is it: env:NAME or file:PATH, or \"file\" for file:" + offered
                + " (" + hint + ")";
        Optional<String> answer = dialogue.ask(question);
        while (answer.isPresent() && !answer.get().isEmpty()) {
            String reference = answer.get().equals("file") ? "file:" + offered : answer.get();
            if (reference.matches("(env|file):.+")) {
                offerFile(key, reference);
                return Optional.of(reference);
            }
            dialogue.say("That is not a reference. A secret is never typed here: env:NAME or file:PATH");
            answer = dialogue.ask(question);
        }
        return answer;
    }

    private void offerFile(String key, String reference) {
        if (reference.startsWith("file:")) {
            Path file = Path.of(reference.substring("file:".length()));
            if (!Files.exists(file)) {
                dialogue.askHidden(file + " is not there. Type the " + key
                                + " to make it now, readable for you only; empty to make it yourself later")
                        .filter(secret -> !secret.isBlank())
                        .ifPresent(secret -> SecretFiles.make(file, secret));
            }
        }
    }
}
