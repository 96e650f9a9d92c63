package io.resolvent.agent.fakes;

import io.resolvent.agent.store.Database;

/** Dies around a chosen write: before its commit, so that it never was, or after it, so that only the answer is lost. */
public final class CrashingDatabase implements Database {

    private final Database database;
    private int writesLeft = Integer.MAX_VALUE;
    private boolean committed;

    public CrashingDatabase(Database database) {
        this.database = database;
    }

    /** Dies at the write after that many others. */
    public synchronized void crashAfter(int writes, boolean afterItsCommit) {
        writesLeft = writes;
        committed = afterItsCommit;
    }

    public synchronized void neverCrash() {
        writesLeft = Integer.MAX_VALUE;
    }

    @Override
    public <T> T write(Work<T> work) {
        boolean crashes = countDown();
        if (crashes && !committed) {
            throw new Crash("before a commit");
        }
        T value = database.write(work);
        if (crashes) {
            throw new Crash("after a commit");
        }
        return value;
    }

    @Override
    public <T> T read(Work<T> work) {
        return database.read(work);
    }

    @Override
    public void close() {
        database.close();
    }

    private synchronized boolean countDown() {
        if (writesLeft == 0) {
            writesLeft = Integer.MAX_VALUE;
            return true;
        }
        writesLeft--;
        return false;
    }
}
