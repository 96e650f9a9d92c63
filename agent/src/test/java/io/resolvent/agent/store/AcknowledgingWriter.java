package io.resolvent.agent.store;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that writes from many threads and says of each row that it is safe, until it is killed. */
final class AcknowledgingWriter {

    private AcknowledgingWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        SqliteDatabase database = SqliteDatabase.open(Path.of(arguments[0]));
        AtomicInteger next = new AtomicInteger();
        for (int writer = 0; writer < 32; writer++) {
            Thread.ofVirtual().start(() -> writeForever(database, next));
        }
        Thread.currentThread().join();
    }

    private static void writeForever(SqliteDatabase database, AtomicInteger next) {
        while (true) {
            String row = "ack " + next.incrementAndGet() + ".";
            database.write(c -> Sql.update(c, """
                    insert into alert (kind, subject, message, first_at, last_at, times) values ('t', ?, '', 0, 0, 1)
                    """, row));
            synchronized (System.out) {
                System.out.println(row);
                System.out.flush();
            }
        }
    }
}
