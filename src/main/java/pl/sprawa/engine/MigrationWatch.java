package pl.sprawa.engine;

/** Hears of every process instance that was moved to another version of its process, by whatever way, within the same transaction. */
public abstract class MigrationWatch {

    /**
     * @param number  business key of the instance, or {@code null}
     * @param process id of the process
     * @param name    its name
     * @param version the version that the instance follows from now on
     */
    public abstract void moved(String number, String process, String name, int version);
}
