package se.underlag.job;

/** Who attends to a watch. Asked and told from one thread, but for {@link #progress()}, which is told from several. */
public interface Attendant {

    /** Something happened. */
    void hears(WatchEvent event);

    /** Told how the next import or the next reports go on. */
    Progress progress();

    /** Does what others have asked the owner of the data folder to do, who come in as guests. */
    void doErrands();

    /** True as soon as no other file is to be begun, and the watch is to end. */
    boolean wantsToStop();
}
