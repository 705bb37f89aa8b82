package io.engagementdesk.intake.twilio;

/** How asking Twilio can fail; neither says with which number. */
final class TwilioAnswer {

    private TwilioAnswer() {}

    /** Twilio does not do it and never will. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String answer) {
            super("Twilio refuses: " + answer);
        }
    }

    /** Nobody knows whether Twilio did it. */
    static final class Unanswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unanswered(String answer) {
            super("Twilio: " + answer);
        }
    }
}
