package io.resolvent.evaluation.backtest;

import io.resolvent.evaluation.report.Share;
import java.util.List;

/**
 * What switching intents to auto would have brought.
 *
 * @param switchOn the intents to switch on: proven, resolved something here, and nothing here speaks against it
 * @param resolved of all tickets, with those intents on auto; with an estimated bound, with all on auto
 * @param wrong of those resolved that somebody judged
 * @param wrongAtMost upper end of the one-sided exact interval (Clopper-Pearson) for the share that is wrong, at
 *     {@code 1 - delta}; 1 when nothing was judged
 * @param drafted of all tickets, those with a draft that a person could send
 * @param intents each intent that was found, the most frequent first
 */
public record Forecast(
        List<String> switchOn,
        Share resolved,
        Share wrong,
        double wrongAtMost,
        Share drafted,
        List<PerIntent> intents) {

    public Forecast {
        switchOn = List.copyOf(switchOn);
        intents = List.copyOf(intents);
    }

    /**
     * One intent.
     *
     * @param tickets in which it was found
     * @param auto resolved, of these
     * @param drafted with a draft for a person, of these
     * @param wrong of those resolved that somebody judged
     * @param wrongAtMost as for all
     * @param proven a bound is proven on the history
     * @param switchOn recommended
     * @param standing what is proven, or what is missing, in words
     */
    public record PerIntent(
            String intent,
            int tickets,
            Share auto,
            Share drafted,
            Share wrong,
            double wrongAtMost,
            boolean proven,
            boolean switchOn,
            String standing) {}
}
