package io.resolvent.connectors.http.oauth;

import java.util.Optional;

/** Where a grant is kept. Thread-safe. */
interface Grants {

    /** Takes the grant for oneself until it is closed; {@link GrantTrouble} when somebody else keeps it for too long. */
    Taken take();

    /** A grant that nobody else can change meanwhile. */
    interface Taken extends AutoCloseable {

        /** As it was last kept. */
        Grant grant();

        /** Keeps it instead of the former; when this returns it outlasts a loss of power. {@link GrantTrouble} otherwise. */
        void keep(Grant grant);

        @Override
        void close();
    }

    /** For a grant without a refresh token, of which nothing needs to be kept. */
    static Grants none() {
        return () -> new Taken() {
            @Override
            public Grant grant() {
                return Grant.of(Optional.empty());
            }

            @Override
            public void keep(Grant grant) {}

            @Override
            public void close() {}
        };
    }
}
