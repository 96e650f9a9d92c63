package io.resolvent.connectors.http;

import io.resolvent.connectors.Secret;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * One account at one store.
 *
 * @param name the connector's configured name; begins the subject of every error
 * @param base where all paths begin, for example {@code https://rt.example.org/REST/2.0}
 * @param headers credentials and fixed headers, asked for at every request so that a token may change; never shown
 * @param alsoSecret what the store knows besides and must not be shown if it says it, for example the webhook secret
 * @param fileHosts other hosts on which the store keeps files, {@code *.} for all below a name; any public one when empty
 */
public record StoreAccount(
        String name, URI base, Credentials headers, Collection<Secret> alsoSecret, Set<String> fileHosts) {

    public StoreAccount(String name, URI base, Credentials headers, Collection<Secret> alsoSecret) {
        this(name, base, headers, alsoSecret, Set.of());
    }

    public StoreAccount(String name, URI base, Credentials headers) {
        this(name, base, headers, List.of());
    }

    public StoreAccount {
        alsoSecret = List.copyOf(alsoSecret);
        fileHosts = Set.copyOf(fileHosts);
        String scheme = String.valueOf(base.getScheme());
        if ((!scheme.equals("https") && !scheme.equals("http")) || base.getHost() == null) {
            throw new IllegalArgumentException("not an http or https address: " + base);
        }
        if (base.getRawQuery() != null || base.getRawFragment() != null || base.getRawUserInfo() != null) {
            throw new IllegalArgumentException("address with user, query or fragment: give scheme, host and path only");
        }
    }

    URI resolve(String pathAndQuery) {
        String root = base.toString();
        return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + pathAndQuery);
    }

    /** The same account for everything on its host. */
    StoreAccount atRoot() {
        return new StoreAccount(
                name, URI.create(base.getScheme() + "://" + base.getRawAuthority()), headers, alsoSecret, fileHosts);
    }

    /** The same account, whose files are on these hosts and nowhere else. */
    public StoreAccount withFilesOn(String... hosts) {
        return new StoreAccount(name, base, headers, alsoSecret, Set.of(hosts));
    }

    /** Whether an address is on the account's host, so that the credentials may go there. */
    boolean owns(URI address) {
        return base.getScheme().equalsIgnoreCase(address.getScheme())
                && base.getRawAuthority().equalsIgnoreCase(address.getRawAuthority());
    }

    @Override
    public String toString() {
        return name + " at " + base;
    }
}
