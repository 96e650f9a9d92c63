package io.resolvent.agent.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.agent.ConnectedStores;
import io.resolvent.connectors.ConnectorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {

    @TempDir
    private Path home;

    private final Person person = new Person();

    @Test
    void a_person_is_asked_for_what_the_connector_needs_and_for_the_rest_after_it() {
        person.says("url", "https://help.example.com");
        person.says("queue", "Support");
        person.says("token", "env:RT_TOKEN");
        person.says("intent-field", "Category");

        Answers answers = questions("rt").complete(Answers.none());

        assertThat(answers.settings())
                .isEqualTo(Map.of("url", "https://help.example.com", "queue", "Support", "intent-field", "Category"));
        assertThat(answers.secrets()).isEqualTo(Map.of("token", "env:RT_TOKEN"));
        assertThat(person.asked.subList(0, 3)).containsExactlyInAnyOrder("url", "queue", "token");
        assertThat(person.asked).contains("webhook-secret").doesNotHaveDuplicates();
    }

    @Test
    void what_was_given_is_not_asked_for() {
        person.says("queue", "Support");

        questions("rt").complete(new Answers(Map.of("url", "https://a.example"), Map.of("token", "env:T")));

        assertThat(person.asked).contains("queue").doesNotContain("url", "token");
    }

    @Test
    void a_wrong_answer_is_explained_and_asked_for_again() {
        person.says("url", "ftp://help.example.com");
        person.says("url", "https://help.example.com");
        person.says("queue", "Support");
        person.says("token", "env:T");

        Answers answers = questions("rt").complete(Answers.none());

        assertThat(answers.settings()).containsEntry("url", "https://help.example.com");
        assertThat(person.questions).anyMatch(question -> question.contains("must be like"));
    }

    @Test
    void a_secret_that_is_typed_is_not_taken() {
        person.says("url", "https://help.example.com");
        person.says("queue", "Support");
        person.says("token", "s3cret");
        person.says("token", "env:T");

        Answers answers = questions("rt").complete(Answers.none());

        assertThat(answers.secrets()).containsEntry("token", "env:T");
        assertThat(person.heard)
                .containsExactly("That is not a reference. A secret is never typed here: env:NAME or file:PATH");
    }

    @Test
    void a_file_for_a_secret_is_made_for_this_account_only() throws IOException {
        person.says("url", "https://help.example.com");
        person.says("queue", "Support");
        person.says("token", "file");
        person.hidden.add("s3cret");

        Answers answers = questions("rt").complete(Answers.none());

        Path file = home.resolve("secrets").resolve("token");
        assertThat(answers.secrets()).containsEntry("token", "file:" + file);
        assertThat(file).hasContent("s3cret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SecretFiles.exposure("file:" + file)).isEmpty();
    }

    @Test
    void without_a_person_the_first_thing_that_is_missing_is_named() {
        person.isThere = false;

        assertThatThrownBy(() -> questions("rt").complete(new Answers(Map.of("url", "https://a.example"), Map.of())))
                .isInstanceOf(MissingAnswer.class)
                .hasMessageContaining("is missing")
                .hasMessageMatching(".*--(set|secret) (queue|token)=.*");
    }

    @Test
    void without_a_person_all_that_is_needed_is_enough() {
        person.isThere = false;
        Answers given = new Answers(Map.of("url", "https://a.example", "queue", "Support"), Map.of("token", "env:T"));

        assertThat(questions("rt").complete(given)).isEqualTo(given);
    }

    @Test
    void a_secret_that_others_may_read_is_told() throws IOException {
        Path file = Files.writeString(home.resolve("token"), "s3cret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(SecretFiles.exposure("file:" + file))
                .contains("others on this machine may read " + file + ": chmod 600 " + file);
        assertThat(SecretFiles.exposure("env:TOKEN")).isEmpty();
    }

    @Test
    void every_connector_says_what_it_needs_and_is_content_once_it_has_it() {
        ConnectedStores.known().stream()
                .filter(manifest -> manifest.settings().containsKey("url"))
                .forEach(manifest -> {
                    Person patient = new Person();
                    patient.always = Map.of("url", example(manifest.settings().getOrDefault("url", "")));
                    Answers answers =
                            new Questions(patient, needs(manifest.system()), manifest, home).complete(Answers.none());
                    assertThat(needs(manifest.system()).next(answers))
                            .as(manifest.system())
                            .isEmpty();
                });
    }

    /** The first address in what a manifest says of its url. */
    private static String example(String meaning) {
        return Pattern.compile("https?://[a-z0-9./:-]+[a-z0-9]")
                .matcher(meaning)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("https://help.example.com");
    }

    private Questions questions(String system) {
        ConnectorFactory factory = ConnectedStores.factory(system);
        return new Questions(person, needs(system), factory.manifest(), home.resolve("secrets"));
    }

    private Needs needs(String system) {
        return new Needs(ConnectedStores.factory(system), "desk", home);
    }

    /** Answers what was scripted for a key, and nothing else. */
    private static final class Person implements Dialogue {

        private final Map<String, Deque<String>> answers = new java.util.HashMap<>();
        private final List<String> asked = new ArrayList<>();
        private final List<String> questions = new ArrayList<>();
        private final List<String> heard = new ArrayList<>();
        private final Deque<String> hidden = new ArrayDeque<>();
        private Map<String, String> always = Map.of();
        private boolean isThere = true;

        void says(String key, String answer) {
            answers.computeIfAbsent(key, k -> new ArrayDeque<>()).add(answer);
        }

        @Override
        public Optional<String> ask(String question) {
            if (!isThere) {
                return Optional.empty();
            }
            String key = question.substring(0, question.indexOf(':'));
            questions.add(question);
            assertThat(questions).as("questions without an end: " + question).hasSizeLessThan(100);
            if (!asked.contains(key) || answers.containsKey(key)) {
                asked.remove(key);
                asked.add(key);
            }
            Deque<String> left = answers.getOrDefault(key, new ArrayDeque<>());
            return Optional.of(left.isEmpty() ? usual(key, question) : left.remove());
        }

        private String usual(String key, String question) {
            if (always.isEmpty() || question.contains("empty to leave it out")) {
                return "";
            }
            return SecretKeys.isSecret(key)
                    ? "env:SOME"
                    : always.getOrDefault(key, question.contains("(needed)") ? "Support" : "support");
        }

        @Override
        public Optional<String> askHidden(String question) {
            return Optional.ofNullable(hidden.poll());
        }

        @Override
        public void say(String line) {
            heard.add(line);
        }
    }
}
