package io.engagementdesk.process;

/** Work that happens later or again as a job of the engine; the bean's name is the kind of work, stored with each job. */
public interface JobWork {

    /** Does the work, in the job's transaction; any exception repeats it by the common retry cycle. */
    void run(String reference);

    /** The retry cycle is exhausted: hand the matter to somebody; the job is then removed. */
    void exhausted(String reference, String error);
}
