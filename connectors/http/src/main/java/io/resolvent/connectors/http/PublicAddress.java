package io.resolvent.connectors.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides whether a store may send us to an address for a file: only to the public internet, by https on its usual port. A
 * name is looked up here, and again when it is called; within the time that the Java runtime keeps a look-up, half a minute
 * by default, both see the same addresses.
 *
 * @param hosts names in lower case, or {@code *.} and the end of a name; all when empty
 */
record PublicAddress(Set<String> hosts, Lookup lookup) implements Function<URI, Optional<String>> {

    private static final int HTTPS = 443;
    private static final String PLAIN_NUMBER = "(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}";

    /**
     * IPv4 networks that are not the public internet (IANA special-purpose registry), and a cloud's own service among public
     * addresses, as address and prefix length.
     */
    private static final List<int[]> RESERVED = List.of(
            net(0, 0, 0, 0, 8),
            net(10, 0, 0, 0, 8),
            net(100, 64, 0, 0, 10),
            net(127, 0, 0, 0, 8),
            net(168, 63, 129, 16, 32),
            net(169, 254, 0, 0, 16),
            net(172, 16, 0, 0, 12),
            net(192, 0, 0, 0, 24),
            net(192, 0, 2, 0, 24),
            net(192, 88, 99, 0, 24),
            net(192, 168, 0, 0, 16),
            net(198, 18, 0, 0, 15),
            net(198, 51, 100, 0, 24),
            net(203, 0, 113, 0, 24),
            net(224, 0, 0, 0, 3));

    /** Finds all addresses of a host name. */
    @FunctionalInterface
    interface Lookup {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    PublicAddress {
        hosts = Set.copyOf(hosts);
    }

    /** @param hosts where files may be; all that are public when empty */
    static PublicAddress on(Set<String> hosts) {
        return new PublicAddress(hosts, InetAddress::getAllByName);
    }

    /** Why the address must not be called; empty when it may. */
    @Override
    public Optional<String> apply(URI address) {
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return Optional.of("is no https address");
        }
        if (address.getRawUserInfo() != null || address.getHost() == null) {
            return Optional.of("has no plain host name");
        }
        if (address.getPort() != -1 && address.getPort() != HTTPS) {
            return Optional.of("has a port of its own");
        }
        if (isOddNumber(address.getHost())) {
            return Optional.of("is a number that others may read differently");
        }
        if (!hosts.isEmpty() && hosts.stream().noneMatch(host -> isOn(host, address.getHost()))) {
            return Optional.of("is not where this store keeps files");
        }
        try {
            for (InetAddress each : lookup.of(address.getHost())) {
                if (!isPublic(each)) {
                    return Optional.of("leads into a private network");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("has a host that is not known");
        }
    }

    /** Such as {@code 0177.0.0.1}, which is one address to some and another to others. */
    private static boolean isOddNumber(String host) {
        String end = host.substring(host.lastIndexOf('.') + 1);
        return end.matches("[0-9]+|0[xX].*") && !host.matches(PLAIN_NUMBER);
    }

    private static boolean isOn(String pattern, String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return pattern.startsWith("*.") ? name.endsWith(pattern.substring(1)) : name.equals(pattern);
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublicIpv4(bytes, 0);
        }
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean teredoOrDocumentation = bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] == 0 || bytes[2] == 0x0d);
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return global && !teredoOrDocumentation && (!sixToFour || isPublicIpv4(bytes, 2));
    }

    private static boolean isPublicIpv4(byte[] bytes, int from) {
        int address = 0;
        for (int i = 0; i < 4; i++) {
            address = (address << 8) | (bytes[from + i] & 0xff);
        }
        int candidate = address;
        return RESERVED.stream().noneMatch(net -> (candidate ^ net[0]) >>> (32 - net[1]) == 0);
    }

    private static int[] net(int a, int b, int c, int d, int prefix) {
        return new int[] {(a << 24) | (b << 16) | (c << 8) | d, prefix};
    }
}
