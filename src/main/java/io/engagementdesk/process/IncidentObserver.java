package io.engagementdesk.process;

/** Is told when a step has failed until its retries were exhausted, in the transaction that says so. */
public interface IncidentObserver {

    /**
     * @param job the engine's id of the failed job
     * @param engagement the number of its engagement; null where the model has none
     * @param message what went wrong, in the words of the failure
     */
    void arisen(String job, String engagement, String message);
}
