package io.resolvent.agent.draft;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainQuoteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Open **Settings** and press `Save`. | Open Settings and press Save.",
                "See [our page](https://help.example/a). | See our page (https://help.example/a).",
                "See [the other part](#part). | See the other part.",
                "Write to [a@b.example](mailto:a@b.example). | Write to a@b.example.",
                "*Please* wait __an hour__. | Please wait an hour.",
                "- **Step 1**: wait | - Step 1: wait",
                "Run `my_tool --all_of_it` at 2 * 3 * 4. | Run my_tool --all_of_it at 2 * 3 * 4.",
                "Take the file_name_of_it, ok? | Take the file_name_of_it, ok?",
                "**Wait an hour. | Wait an hour.",
                "It costs 5 \\* 3. | It costs 5 * 3.",
                "Hello {{requester.first_name}}, [sic]. | Hello {{requester.first_name}}, [sic].",
            })
    void marksGoAndWordsStay(String text, String plain) {
        assertThat(PlainQuote.of(text)).isEqualTo(plain);
    }

    @Property
    void anyTextIsSurvivedAndNeverGrowsMuch(@ForAll String text) {
        assertThat(PlainQuote.of(text).length()).isLessThanOrEqualTo(text.length() + text.length() / 2 + 3);
    }
}
