/** What a client needs: the desk's answers to the questionnaire, what the decision table finds in them, and who overrules it. */
package io.engagementdesk.scoping.analysis;
