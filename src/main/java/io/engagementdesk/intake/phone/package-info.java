/** The web telephone: the face of the manual exchange for practitioners, the desk and, in the demo, callers. */
package io.engagementdesk.intake.phone;
