package io.resolvent.connectors.sandbox.web;

import java.util.List;

/** Which calls go to which handler; a {@code *} in the path stands for any one part. */
public record Route(String method, List<String> pattern, Handler handler) {

    public static Route of(String method, String path, Handler handler) {
        return new Route(method, List.of(path.substring(1).split("/", -1)), handler);
    }

    boolean fitsPath(List<String> segments) {
        if (segments.size() != pattern.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            if (!pattern.get(i).equals("*") && !pattern.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
