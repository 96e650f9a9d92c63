package io.resolvent.agent.connect;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * What can be told of an address without any credentials. Each line says what to do.
 *
 * @param trouble why nothing useful answers there; empty when something does
 * @param clock how far this machine's clock is from the store's; empty when it is close or not known
 */
public record Reachability(Optional<String> trouble, Optional<String> clock) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TOLERABLE = Duration.ofMinutes(2);

    /** Asks once; whatever answers there is good enough. */
    public static Reachability of(URI address, Clock clock) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            return new Reachability(elsewhere(address, answer), skew(address, answer, clock.instant()));
        } catch (IOException e) {
            return new Reachability(Optional.of(words(address, e)), Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reachability(Optional.of("interrupted while asking " + address), Optional.empty());
        } finally {
            client.shutdownNow();
        }
    }

    private static Optional<String> elsewhere(URI address, HttpResponse<Void> answer) {
        return answer.headers()
                .firstValue("location")
                .filter(location -> answer.statusCode() / 100 == 3)
                .map(address::resolve)
                .filter(target -> !String.valueOf(target.getHost()).equals(address.getHost())
                        || !String.valueOf(target.getScheme()).equals(address.getScheme()))
                .map(target -> address + " sends everything on to " + target.getScheme() + "://" + target.getAuthority()
                        + ", where credentials do not follow: put that into url");
    }

    private static Optional<String> skew(URI address, HttpResponse<Void> answer, Instant now) {
        return answer.headers().firstValue("date").flatMap(Reachability::time).flatMap(there -> {
            Duration ahead = Duration.between(there, now);
            return ahead.abs().compareTo(TOLERABLE) < 0
                    ? Optional.empty()
                    : Optional.of("this machine's clock is "
                            + ahead.abs().toMinutes() + " minutes " + (ahead.isNegative() ? "behind" : "ahead of")
                            + " " + address.getHost()
                            + ": set it, for example with NTP; signatures and what counts as new depend on it");
        });
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String words(URI address, IOException broken) {
        String where = address.getAuthority();
        if (isCausedBy(broken, UnresolvedAddressException.class)) {
            return "the name " + address.getHost() + " cannot be found: check url, and this machine's DNS";
        }
        if (isCausedBy(broken, SSLException.class)) {
            return "no safe connection to " + where + ": " + tls(broken, address.getHost());
        }
        if (broken instanceof HttpConnectTimeoutException || isCausedBy(broken, ConnectException.class)) {
            String secure = address.getScheme().equals("https") ? ", or nothing that speaks TLS" : "";
            return "nothing answers at " + where + secure
                    + ": is it running, is url right, and is the way open (firewall, proxy)?";
        }
        if (broken instanceof HttpTimeoutException) {
            return where + " took the connection and did not answer in " + PATIENCE.toSeconds()
                    + " s: look at the store";
        }
        return "the connection to " + where + " broke (" + broken.getClass().getSimpleName()
                + "): check that url speaks HTTP, and what stands in between";
    }

    private static String tls(Throwable broken, String host) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            all.append(cause.getClass().getSimpleName())
                    .append(' ')
                    .append(cause.getMessage())
                    .append(' ');
        }
        String said = all.toString();
        if (said.contains("Unsupported or unrecognized SSL message")) {
            return "it does not speak TLS there: check scheme and port of url";
        }
        if (said.contains("CertificateExpired") || said.contains("NotAfter")) {
            return "its certificate has expired: have it renewed";
        }
        if (said.contains("No subject alternative") || said.contains("No name matching")) {
            return "its certificate is for another name than " + host + ": check url";
        }
        if (said.contains("PKIX") || said.contains("CertPath")) {
            return "its certificate is not trusted here: have a known authority sign it, or add its authority to Java's"
                    + " trust store";
        }
        return "TLS failed (" + broken.getClass().getSimpleName()
                + "): check scheme and port of url, its certificate and TLS" + " versions";
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
