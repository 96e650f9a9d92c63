package io.resolvent.connectors.http;

import io.resolvent.connectors.FailureKind;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** The one place that says what a status or a broken connection means. */
public final class FailureMapping {

    private FailureMapping() {}

    static boolean isSuccess(int status) {
        return (status >= 200 && status < 300) || status == 304;
    }

    /**
     * A write's outcome is unknown after any 5xx and after 408: a proxy may have given up on a store that went on working.
     * A redirect is never followed and counts as MALFORMED.
     */
    static FailureKind ofStatus(int status, boolean reads) {
        return switch (status) {
            case 401 -> FailureKind.UNAUTHENTICATED;
            case 402, 403 -> FailureKind.FORBIDDEN;
            case 404, 410 -> FailureKind.NOT_FOUND;
            case 409, 412, 423 -> FailureKind.CONFLICT;
            case 425, 429 -> FailureKind.RATE_LIMITED;
            case 408 -> unreachable(reads);
            case 501 -> FailureKind.REJECTED;
            default -> ofRange(status, reads);
        };
    }

    /** A connection that was never made has done nothing. */
    public static FailureKind ofBrokenConnection(Throwable cause, boolean reads) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof ConnectException
                    || t instanceof HttpConnectTimeoutException
                    || t instanceof SSLHandshakeException) {
                return FailureKind.UNAVAILABLE;
            }
        }
        return unreachable(reads);
    }

    private static FailureKind ofRange(int status, boolean reads) {
        if (status >= 500) {
            return unreachable(reads);
        }
        return status >= 400 ? FailureKind.REJECTED : FailureKind.MALFORMED;
    }

    private static FailureKind unreachable(boolean reads) {
        return reads ? FailureKind.UNAVAILABLE : FailureKind.UNKNOWN_OUTCOME;
    }
}
